import { foldedDomain, type Id, mutualKinds, type RelationshipKind } from '#domain';
import type { EvidenceSums } from '#trust-graph';
import {
  INTERACTIONS_PER_MONTH,
  OTHER_DOMAIN_SHARE,
  decayFactor,
  normalizedWeight,
  type NormalizedSums,
  sumsAt,
} from '#trust-model';
import type { Fact } from './fact.js';
import type { Facts } from './facts.js';

export type Item = Fact<'evidence'>;

/** What evidence is weighed with. */
export interface Weighing {
  /** Seconds. */
  readonly halfLife: number;
  readonly domain?: string | undefined;
}

/** The tie between two people at a moment: whether it exists, what it is, and how far each trusts the other. */
export class TieFacts {
  private readonly counting = new Map<Id, readonly Item[]>();

  constructor(
    private readonly facts: Facts,
    private readonly ends: readonly [Id, Id],
    private readonly weighing: Weighing,
  ) {}

  /** Both ways as soon as one side says so or has evidence that counts. */
  exists(): boolean {
    const { asOf } = this.facts.knowledge;
    return (
      this.facts.all('tie').some(({ since }) => since <= asOf) ||
      this.ends.some((end) => this.items(end).length > 0)
    );
  }

  /** The items of that end's trust in the other which count, oldest first by (at, place). */
  items(from: Id): readonly Item[] {
    const known = this.counting.get(from);
    if (known) return known;
    const items = withoutChatter(standing(this.facts, from));
    this.counting.set(from, items);
    return items;
  }

  sums(from: Id): EvidenceSums {
    const factor = decayFactor(this.facts.knowledge.asOf, this.weighing.halfLife);
    return sumsAt(this.normalizedSums(from), factor);
  }

  /** From the oldest item to the newest. */
  normalizedSums(from: Id): NormalizedSums {
    let good = 0;
    let unconfirmedGood = 0;
    let bad = 0;
    for (const item of this.items(from)) {
      if (item.unconfirmed) unconfirmedGood += this.weigh(item.good, item);
      else good += this.weigh(item.good, item);
      bad += this.weigh(item.bad, item);
    }
    return { good, unconfirmedGood, bad };
  }

  /** What the other is to that end: on its latest word, else on the other's where that kind holds both ways. */
  kind(from: Id): RelationshipKind | null {
    const words = this.facts.happened('tie').filter(({ kind }) => kind !== null);
    const own = words.findLast((word) => word.from === from)?.kind ?? null;
    if (own !== null) return own;
    const theirs = words.findLast((word) => word.from !== from)?.kind ?? null;
    return theirs !== null && mutualKinds.has(theirs) ? theirs : null;
  }

  private weigh(weight: number, { at, domain }: Item): number {
    const normalized = normalizedWeight(weight, at, this.weighing.halfLife);
    const asked = this.weighing.domain;
    const isOther = asked !== undefined && domain !== null && foldedDomain(domain) !== foldedDomain(asked);
    return isOther ? normalized * OTHER_DOMAIN_SHARE : normalized;
  }
}

/**
 * A later recorded item of the same slot ends an earlier one from its own `at` on, or at once if it goes further back;
 * so does every later recorded end, where null says that it never counted.
 */
const standing = (facts: Facts, from: Id): readonly Item[] => {
  const { asOf } = facts.knowledge;
  const said = facts.all('evidence').filter((item) => item.from === from);
  const ends = facts.all('evidenceEnd').filter((end) => end.from === from);
  const until = (item: Item): number => {
    if (item.slot === null) return Infinity;
    const isLater = (other: { readonly slot: string | null; readonly place: number }) =>
      other.slot === item.slot && other.place > item.place;
    return Math.min(
      ...said.filter(isLater).map(({ at }) => Math.max(at, item.at)),
      ...ends.filter(isLater).map((end) => end.until ?? -Infinity),
    );
  };
  return said
    .filter((item) => item.at <= asOf && asOf < until(item))
    .sort((a, b) => a.at - b.at || a.place - b.place);
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
