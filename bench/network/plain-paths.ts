import type { ChangeBatch, GraphChange } from '#trust-graph';
import { decayFactor, expectedOf, INTERACTIONS_PER_MONTH, normalizedWeight, sumsAt } from '#trust-model';

type Evidence = Extract<GraphChange, { change: 'evidence' }>;

interface PlainPath {
  readonly people: readonly string[];
  readonly probability: number;
}

/** The same network in plain maps, and a depth-first search over it: slow, short, and nothing shared with an engine. */
export class PlainPaths {
  private halfLife = 0;
  private baseRate = 0;
  private readonly contacts = new Map<string, Set<string>>();
  private readonly evidence = new Map<string, Evidence[]>();
  private readonly levels = new Map<string, 'ENDS' | 'CONTACTS' | 'WORKSPACE'>();

  /** `around`: ties of nobody else are kept; all are where it is left out. */
  constructor(
    batches: Iterable<ChangeBatch>,
    private readonly around?: ReadonlySet<string>,
  ) {
    for (const { records } of batches)
      for (const { changes } of records) for (const change of changes) this.take(change);
  }

  /** The best `limit` of all paths of up to three hops that the seeker may see. */
  find(seeker: string, target: string, asOf: number, limit: number): readonly PlainPath[] {
    const found: PlainPath[] = [];
    const walk = (people: readonly string[], probability: number): void => {
      const last = people.at(-1) ?? seeker;
      const further = people.length < 3 ? (this.contacts.get(last) ?? []) : [target];
      for (const next of further) {
        if (people.includes(next) || !this.sees(seeker, last, next)) continue;
        const product =
          people.length === 1 ? this.hop(last, next, asOf) : probability * this.hop(last, next, asOf);
        if (next === target) found.push({ people: [...people, next], probability: product });
        else if (people.length < 3) walk([...people, next], product);
      }
    };
    walk([seeker], 1);
    return found.sort(bestFirst).slice(0, limit);
  }

  private take(change: GraphChange): void {
    if (change.change === 'workspace') ({ halfLife: this.halfLife, baseRate: this.baseRate } = change);
    if (change.change === 'visibility') this.levels.set(change.side, change.level);
    if (change.change !== 'tie' && change.change !== 'evidence') return;
    if (this.around && !this.around.has(change.from) && !this.around.has(change.to)) return;
    this.meet(change.from, change.to);
    this.meet(change.to, change.from);
    if (change.change !== 'evidence') return;
    const key = `${change.from} ${change.to}`;
    this.evidence.set(key, [...(this.evidence.get(key) ?? []), change]);
  }

  private meet(one: string, other: string): void {
    const contacts = this.contacts.get(one);
    if (contacts) contacts.add(other);
    else this.contacts.set(one, new Set([other]));
  }

  private isTied(one: string, other: string): boolean {
    return this.contacts.get(one)?.has(other) ?? false;
  }

  private sees(viewer: string, one: string, other: string): boolean {
    if (!this.isTied(one, other)) return false;
    if (viewer === one || viewer === other) return true;
    return [one, other].every((side) => {
      const level = this.levels.get(side) ?? 'WORKSPACE';
      return level === 'WORKSPACE' || (level === 'CONTACTS' && this.isTied(viewer, side));
    });
  }

  /** Probability that `to` acts on `from`'s ask. */
  private hop(from: string, to: string, asOf: number): number {
    const items = (this.evidence.get(`${to} ${from}`) ?? []).toSorted((a, b) => a.at - b.at);
    let [good, bad] = [0, 0];
    const months: string[] = [];
    for (const item of items) {
      const month = new Date(item.at * 1000).toISOString().slice(0, 7);
      if (item.kind === 'INTERACTION') months.push(month);
      if (item.kind === 'INTERACTION' && months.filter((m) => m === month).length > INTERACTIONS_PER_MONTH)
        continue;
      good += normalizedWeight(item.good, item.at, this.halfLife);
      bad += normalizedWeight(item.bad, item.at, this.halfLife);
    }
    const sums = sumsAt({ good, unconfirmedGood: 0, bad }, decayFactor(asOf, this.halfLife));
    return expectedOf(sums, this.baseRate);
  }
}

const bestFirst = (a: PlainPath, b: PlainPath): number =>
  b.probability - a.probability ||
  a.people.length - b.people.length ||
  (a.people.join(' ') < b.people.join(' ') ? -1 : 1);
