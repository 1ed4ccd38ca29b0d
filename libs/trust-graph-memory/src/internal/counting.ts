import {
  DEFAULT_HALF_LIFE_SECONDS,
  INTERACTIONS_PER_MONTH,
  normalizedWeight,
  type NormalizedSums,
  OTHER_DOMAIN_SHARE,
} from '#trust-model';
import type { EvidenceCodes } from './evidence-codes.js';
import type { Histories } from './histories.js';
import type { Imports } from './imports.js';
import { monthOf, NEVER, unpacked } from './instants.js';

/** Which items of a hop's history count at a moment, and what they come to. `asOf` is `packed`. */
export class Counting {
  /** Seconds; fixed before the first item. */
  halfLife = DEFAULT_HALF_LIFE_SECONDS;

  constructor(
    private readonly codes: EvidenceCodes,
    private readonly imports: Imports,
  ) {}

  /** Indices of the items that count, oldest first. */
  items(history: Histories, row: number, asOf: number, bound: number): number[] {
    const found: number[] = [];
    const start = history.starts[row] ?? 0;
    const end = start + (history.lengths[row] ?? 0);
    let month = -1;
    let interactions = 0;
    for (let i = start; i < end && (history.at[i] ?? 0) <= asOf; i++) {
      const shape = this.codes.shapeOf(history.code[i] ?? 0);
      if (!shape || !this.imports.counts(history.change[i] ?? 0, bound)) continue;
      if (this.isOver(history, i, start, end, asOf, bound)) continue;
      if (shape.kind === 'INTERACTION') {
        const itsMonth = monthOf(history.at[i] ?? 0);
        interactions = itsMonth === month ? interactions + 1 : 1;
        month = itsMonth;
        if (interactions > INTERACTIONS_PER_MONTH) continue;
      }
      found.push(i);
    }
    return found;
  }

  /** Sums from the oldest item to the newest; `domain` folded, null: none is asked for. */
  sums(history: Histories, row: number, asOf: number, bound: number, domain: string | null): NormalizedSums {
    let good = 0;
    let unconfirmedGood = 0;
    let bad = 0;
    for (const i of this.items(history, row, asOf, bound)) {
      const shape = this.codes.shapeOf(history.code[i] ?? 0);
      if (!shape) continue;
      const other = domain !== null && shape.foldedDomain !== null && shape.foldedDomain !== domain;
      const share = other ? OTHER_DOMAIN_SHARE : 1;
      const at = unpacked(history.at[i] ?? 0);
      const itemGood = normalizedWeight(shape.good, at, this.halfLife) * share;
      if (shape.unconfirmed) unconfirmedGood += itemGood;
      else good += itemGood;
      bad += normalizedWeight(shape.bad, at, this.halfLife) * share;
    }
    return { good, unconfirmedGood, bad };
  }

  /** Whether something known to be said later of the same slot has ended or replaced item `i`. */
  private isOver(
    { at, change, code }: Histories,
    i: number,
    start: number,
    end: number,
    asOf: number,
    bound: number,
  ): boolean {
    const slot = this.codes.slotOf(code[i] ?? 0);
    if (slot === 0) return false;
    for (let j = start; j < end; j++) {
      if ((change[j] ?? 0) <= (change[i] ?? 0) || this.codes.slotOf(code[j] ?? 0) !== slot) continue;
      if (!this.imports.counts(change[j] ?? 0, bound)) continue;
      const until = at[j] ?? 0;
      if (until <= asOf || (until === NEVER && this.codes.isEnd(code[j] ?? 0))) return true;
    }
    return false;
  }
}
