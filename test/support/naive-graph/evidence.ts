import { foldedDomain, type Id } from '#domain';
import type { EvidenceSums } from '#trust-graph';
import {
  INTERACTIONS_PER_MONTH,
  OTHER_DOMAIN_SHARE,
  decayFactor,
  normalizedWeight,
  sumsAt,
} from '#trust-model';
import type { Fact, Facts } from './facts.js';
import { remembered } from './remembered.js';

export type Item = Fact<'evidence'>;

/** Every directed tie's evidence at a moment, asked for in a domain or in none. */
export class Evidence {
  constructor(
    private readonly facts: Facts,
    private readonly halfLife: number,
    private readonly domain?: string,
  ) {}

  /** The items of `from`'s trust in `to` that count, oldest first by (at, place). */
  readonly items = remembered((from: Id, to: Id): readonly Item[] => {
    const said = this.facts.all('evidence').filter((item) => item.from === from && item.to === to);
    const ends = this.facts.all('evidenceEnd').filter((end) => end.from === from && end.to === to);
    const counting = said
      .filter((item) => item.at <= this.facts.asOf && this.facts.asOf < countsUntil(item, said, ends))
      .sort((a, b) => a.at - b.at || a.place - b.place);
    return withoutChatter(counting);
  });

  /** Sums from the oldest item to the newest, brought to the moment. */
  readonly sums = remembered((from: Id, to: Id): EvidenceSums => {
    let good = 0;
    let unconfirmedGood = 0;
    let bad = 0;
    for (const item of this.items(from, to)) {
      if (item.unconfirmed) unconfirmedGood += this.weigh(item.good, item);
      else good += this.weigh(item.good, item);
      bad += this.weigh(item.bad, item);
    }
    return sumsAt({ good, unconfirmedGood, bad }, decayFactor(this.facts.asOf, this.halfLife));
  });

  private weigh(weight: number, { at, domain }: Item): number {
    const normalized = normalizedWeight(weight, at, this.halfLife);
    const isOther =
      this.domain !== undefined && domain !== null && foldedDomain(domain) !== foldedDomain(this.domain);
    return isOther ? normalized * OTHER_DOMAIN_SHARE : normalized;
  }
}

/**
 * A later recorded item of the same slot ends this one from its own `at` on, or at once if it goes further back;
 * so does every later recorded end, where null says that it never counted.
 */
const countsUntil = (item: Item, said: readonly Item[], ends: readonly Fact<'evidenceEnd'>[]): number => {
  if (item.slot === null) return Infinity;
  const isLater = (other: { slot: string | null; place: number }) =>
    other.slot === item.slot && other.place > item.place;
  return Math.min(
    ...said.filter(isLater).map(({ at }) => Math.max(at, item.at)),
    ...ends.filter(isLater).map(({ until }) => until ?? -Infinity),
  );
};

/** Only the first few interactions of a directed tie and UTC month count. */
const withoutChatter = (items: readonly Item[]): readonly Item[] => {
  const seen = new Map<string, number>();
  return items.filter(({ kind, at }) => {
    if (kind !== 'INTERACTION') return true;
    const month = new Date(at * 1000).toISOString().slice(0, 7);
    const count = (seen.get(month) ?? 0) + 1;
    seen.set(month, count);
    return count <= INTERACTIONS_PER_MONTH;
  });
};
