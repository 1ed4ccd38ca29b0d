import type { Moment } from '#trust-graph';
import { reaching } from './columns.js';
import type { Sink } from './digest.js';
import { lastAtMost } from './sorted.js';

/**
 * When each change was recorded. Changes are numbered through all records of the workspace, so that "known by then"
 * is a comparison of two integers: a moment's *bound* is the first change it does not know. Kept in runs: of records
 * of one second, and of records with one change each at consecutive offsets.
 */
export class RecordLog {
  /** Number of the next change. */
  next = 0;
  /** First change of the record under way. */
  current = 0;
  private seconds = 0;
  private times = new Uint32Array(16);
  private firstOfSecond = new Uint32Array(16);
  private runs = 0;
  private firstOffsets = new Float64Array(16);
  private lastOffsets = new Float64Array(16);
  private firstOfRun = new Uint32Array(16);

  /** The next changes are those of this record. */
  open(offset: number, recordedAt: number): void {
    this.current = this.next;
    if (this.seconds === 0 || this.times[this.seconds - 1] !== recordedAt) this.openSecond(recordedAt);
    if (this.runs > 0 && this.goesOn(offset, this.runs - 1)) this.lastOffsets[this.runs - 1] = offset;
    else this.openRun(offset);
  }

  boundOf({ knownAt, upTo = Infinity }: Moment): number {
    return Math.min(this.boundOfTime(knownAt), this.boundOfOffset(upTo));
  }

  digestInto(sink: Sink): void {
    for (const column of [this.times, this.firstOfSecond]) sink(column.subarray(0, this.seconds));
    for (const column of [this.firstOffsets, this.lastOffsets, this.firstOfRun])
      sink(column.subarray(0, this.runs));
  }

  private boundOfTime(knownAt: number): number {
    const later = lastAtMost(this.times, this.seconds, knownAt) + 1;
    return later < this.seconds ? (this.firstOfSecond[later] ?? 0) : this.next;
  }

  private boundOfOffset(upTo: number): number {
    const run = lastAtMost(this.firstOffsets, this.runs, upTo - 1);
    if (run >= 0 && upTo <= (this.lastOffsets[run] ?? 0)) {
      return (this.firstOfRun[run] ?? 0) + upTo - (this.firstOffsets[run] ?? 0);
    }
    return run + 1 < this.runs ? (this.firstOfRun[run + 1] ?? 0) : this.next;
  }

  /** The record at `offset` is the run's next one, and its first change the next after one change each. */
  private goesOn(offset: number, run: number): boolean {
    const records = offset - (this.firstOffsets[run] ?? 0);
    return offset === (this.lastOffsets[run] ?? 0) + 1 && this.next === (this.firstOfRun[run] ?? 0) + records;
  }

  private openSecond(recordedAt: number): void {
    this.times = reaching(this.times, this.seconds);
    this.firstOfSecond = reaching(this.firstOfSecond, this.seconds);
    this.times[this.seconds] = recordedAt;
    this.firstOfSecond[this.seconds] = this.next;
    this.seconds++;
  }

  private openRun(offset: number): void {
    this.firstOffsets = reaching(this.firstOffsets, this.runs);
    this.lastOffsets = reaching(this.lastOffsets, this.runs);
    this.firstOfRun = reaching(this.firstOfRun, this.runs);
    this.firstOffsets[this.runs] = offset;
    this.lastOffsets[this.runs] = offset;
    this.firstOfRun[this.runs] = this.next;
    this.runs++;
  }
}
