import { INTERACTIONS_PER_MONTH, type NormalizedSums, OTHER_DOMAIN_SHARE } from '#trust-model';
import type { EvidenceCodes } from './evidence-codes.js';
import type { Histories } from './histories.js';
import type { Imports } from './imports.js';
import { monthOf, NEVER } from './instants.js';

/** Which items of a hop's history count at a moment, and what they come to. `asOf` is `packed`. */
export class Counting {
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
      const unit = history.value[i] ?? 0;
      const itemGood = other ? shape.good * unit * OTHER_DOMAIN_SHARE : shape.good * unit;
      if (shape.unconfirmed) unconfirmedGood += itemGood;
      else good += itemGood;
      bad += other ? shape.bad * unit * OTHER_DOMAIN_SHARE : shape.bad * unit;
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
