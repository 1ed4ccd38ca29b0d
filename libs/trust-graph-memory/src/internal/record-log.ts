import type { Moment } from '#trust-graph';
import { reaching } from './columns.js';
import type { Sink } from './digest.js';
import { lastAtMost } from './sorted.js';

/**
 * When each change was recorded. Changes are numbered through all records of the workspace, so that "known by then"
 * is a comparison of two integers: a moment's *bound* is the first change it does not know.
 */
export class RecordLog {
  records = 0;
  /** Number of the next change. */
  next = 0;
  private offsets = new Float64Array(16);
  private times = new Float64Array(16);
  private firsts = new Uint32Array(16);

  open(offset: number, recordedAt: number): void {
    const record = this.records++;
    this.offsets = reaching(this.offsets, record);
    this.times = reaching(this.times, record);
    this.firsts = reaching(this.firsts, record);
    this.offsets[record] = offset;
    this.times[record] = recordedAt;
    this.firsts[record] = this.next;
  }

  digestInto(sink: Sink): void {
    for (const column of [this.offsets, this.times, this.firsts]) sink(column.subarray(0, this.records));
  }

  boundOf({ knownAt, upTo = Infinity }: Moment): number {
    const byTime = lastAtMost(this.times, this.records, knownAt);
    const byOffset = lastAtMost(this.offsets, this.records, upTo - 1);
    return this.firstOf(Math.min(byTime, byOffset) + 1);
  }

  /** The record's changes are numbered from `firstOf(record)` up to `firstOf(record + 1)`. */
  firstOf(record: number): number {
    return record < this.records ? (this.firsts[record] ?? 0) : this.next;
  }
}
