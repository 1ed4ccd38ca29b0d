import type { Id } from '#domain';
import type { DirectedTrust } from '#trust-graph';
import { expectedOf } from '#trust-model';
import type { Lens } from './asked.js';
import { Facts } from './facts.js';
import { shownItem } from './shown-item.js';
import { TieFacts } from './tie-facts.js';

export interface TieRow {
  readonly one: Id;
  readonly other: Id;
  readonly facts: readonly string[];
}

/** The tie `t`, for a statement to return. */
export const tieRow = (t: string): string =>
  `{one: startNode(${t}).id, other: endNode(${t}).id, facts: ${t}.facts}`;

/** The ties that a statement found, as far as they exist at the moment. */
export class Network {
  private readonly ties = new Map<Id, Map<Id, TieFacts>>();

  constructor(
    rows: readonly TieRow[],
    readonly lens: Lens,
    domain?: string,
  ) {
    for (const { one, other, facts } of rows) {
      const known = new Facts(facts, lens.knowledge);
      const tie = new TieFacts(known, [one, other], { halfLife: lens.halfLife, domain });
      if (tie.exists()) {
        this.add(one, other, tie);
        this.add(other, one, tie);
      }
    }
  }

  tie(one: Id, other: Id): TieFacts | undefined {
    return this.ties.get(one)?.get(other);
  }

  contactsOf(person: Id): readonly Id[] {
    return [...(this.ties.get(person)?.keys() ?? [])];
  }

  /** How likely `to` acts on `from`'s ask: on to's evidence for from. */
  probability(from: Id, to: Id): number {
    return expectedOf(this.sums(to, from), this.lens.baseRate);
  }

  sums(from: Id, to: Id): DirectedTrust['sums'] {
    return this.tie(from, to)?.sums(from) ?? { good: 0, bad: 0 };
  }

  /** `from`'s trust in `to`, with at most `limit` items of evidence, newest first. */
  trust(from: Id, to: Id, limit: number): DirectedTrust {
    const items = this.tie(from, to)?.items(from) ?? [];
    const newest = items.toReversed().slice(0, limit);
    const { viewer, baseRate } = this.lens;
    return { sums: this.sums(from, to), evidence: newest.map((item) => shownItem(viewer, item)), baseRate };
  }

  private add(from: Id, to: Id, tie: TieFacts): void {
    const ties = this.ties.get(from) ?? new Map<Id, TieFacts>();
    this.ties.set(from, ties.set(to, tie));
  }
}
