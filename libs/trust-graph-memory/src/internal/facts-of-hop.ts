import type { Counting } from './counting.js';
import { type EvidenceCodes, SINCE } from './evidence-codes.js';
import { DETAILED, type HopSegment, STATED } from './hop-segment.js';
import type { Imports, Range } from './imports.js';

/** Whether what lies in one hop makes its tie exist: a statement `since` then, or evidence that counts. */
export class FactsOfHop {
  constructor(
    private readonly codes: EvidenceCodes,
    private readonly imports: Imports,
    private readonly counting: Counting,
  ) {}

  /** `asOf` is `packed`. */
  makeTie(segment: HopSegment, hop: number, asOf: number, bound: number): boolean {
    const flags = segment.flags[hop] ?? 0;
    const change = segment.change[hop] ?? 0;
    if (flags & STATED) return (segment.since[hop] ?? 0) <= asOf && this.imports.counts(change, bound);
    if (!(flags & DETAILED)) return false;
    const { histories } = segment;
    return (
      this.isStated(segment, change, asOf, bound) ||
      this.counting.items(histories, change, asOf, bound).length > 0
    );
  }

  /** The first change in this hop that said anything of the tie; Infinity where nothing did. */
  firstChange(segment: HopSegment, hop: number): number {
    const flags = segment.flags[hop] ?? 0;
    const change = segment.change[hop] ?? 0;
    if (flags & STATED) return change;
    if (!(flags & DETAILED)) return Infinity;
    const { starts, lengths, change: changes, code } = segment.histories;
    let first = Infinity;
    for (let i = starts[change] ?? 0, end = i + (lengths[change] ?? 0); i < end; i++) {
      if (!this.codes.isEnd(code[i] ?? 0)) first = Math.min(first, changes[i] ?? 0);
    }
    return first;
  }

  /** Whether a change in the range said what lies in the hop. */
  anyIn({ first, end }: Range, segment: HopSegment, hop: number): boolean {
    const flags = segment.flags[hop] ?? 0;
    const change = segment.change[hop] ?? 0;
    if (flags & STATED) return first <= change && change < end;
    if (!(flags & DETAILED)) return false;
    const { starts, lengths, change: changes } = segment.histories;
    const start = starts[change] ?? 0;
    const said = changes.subarray(start, start + (lengths[change] ?? 0));
    return said.some((one) => first <= one && one < end);
  }

  private isStated({ histories }: HopSegment, row: number, asOf: number, bound: number): boolean {
    const start = histories.starts[row] ?? 0;
    const end = start + (histories.lengths[row] ?? 0);
    for (let i = start; i < end && (histories.at[i] ?? 0) <= asOf; i++) {
      if (histories.code[i] === SINCE && this.imports.counts(histories.change[i] ?? 0, bound)) return true;
    }
    return false;
  }
}
