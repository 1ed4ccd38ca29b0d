import type { RealNetwork } from './network.js';

const EPOCH = Date.parse('2020-01-01T00:00:00Z') / 1000;
const HALF_LIFE = 730.5 * 86_400;
const BASE_RATE = 0.15;

export interface NaivePath {
  readonly people: readonly string[];
  readonly probability: number;
  readonly hops: readonly { readonly good: number; readonly bad: number }[];
}

interface Sums {
  readonly good: number;
  readonly bad: number;
}

const seconds = (instant: string): number => Date.parse(instant) / 1000;

/**
 * The model read off its description and nothing else: plain maps, every path tried. `trust(v, u)` is v's trust in u.
 */
export class NaiveSearch {
  private readonly neighbours = new Map<string, Set<string>>();
  private readonly trust = new Map<string, Sums>();

  constructor(network: RealNetwork, asOf: string, domain: string | null) {
    const now = seconds(asOf);
    const factor = 2 ** -((now - EPOCH) / HALF_LIFE);
    for (const { a, b, since } of network.ties) if (seconds(since) <= now) this.connect(a, b);
    const dated = network.evidence.map((item, place) => ({ ...item, time: seconds(item.at), place }));
    dated.sort((one, other) => one.time - other.time || one.place - other.place);
    const sums = new Map<string, { good: number; bad: number }>();
    for (const item of dated) {
      if (item.time > now) break;
      this.connect(item.from, item.to);
      const share = domain !== null && item.domain !== null && item.domain !== domain ? 0.2 : 1;
      const grown = 2 ** ((item.time - EPOCH) / HALF_LIFE);
      const key = `${item.from} ${item.to}`;
      const sum = sums.get(key) ?? { good: 0, bad: 0 };
      sum.good += share === 1 ? item.good * grown : item.good * grown * share;
      sum.bad += share === 1 ? item.bad * grown : item.bad * grown * share;
      sums.set(key, sum);
    }
    for (const [key, { good, bad }] of sums) this.trust.set(key, { good: good * factor, bad: bad * factor });
  }

  /** All paths of up to three hops to any of the targets, best first; ties by fewer hops, then by `order` of ids. */
  paths(seeker: string, targets: ReadonlySet<string>, order: (id: string) => string): NaivePath[] {
    const found: NaivePath[] = [];
    const walk = (people: string[], probability: number, hops: Sums[]): void => {
      const last = people.at(-1) ?? seeker;
      const known = this.neighbours.get(last) ?? new Set<string>();
      const lastHop = people.length === 3;
      for (const next of lastHop ? targets : known) {
        if (people.includes(next) || !known.has(next)) continue;
        const sums = this.trust.get(`${next} ${last}`) ?? { good: 0, bad: 0 };
        const p = (sums.good + 2 * BASE_RATE) / (sums.good + sums.bad + 2);
        const product = hops.length === 0 ? p : probability * p;
        const longer = [...people, next];
        if (targets.has(next)) found.push({ people: longer, probability: product, hops: [...hops, sums] });
        if (!lastHop) walk(longer, product, [...hops, sums]);
      }
    };
    walk([seeker], 1, []);
    return found.sort(
      (one, other) =>
        other.probability - one.probability ||
        one.people.length - other.people.length ||
        compare(one.people.map(order), other.people.map(order)),
    );
  }

  private connect(a: string, b: string): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.neighbours.get(one) ?? new Set<string>();
      known.add(other);
      this.neighbours.set(one, known);
    }
  }
}

const compare = (one: readonly string[], other: readonly string[]): number => {
  const index = one.findIndex((id, place) => id !== other[place]);
  return index < 0 ? 0 : (one[index] ?? '') < (other[index] ?? '') ? -1 : 1;
};
