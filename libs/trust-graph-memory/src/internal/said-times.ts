import { reaching } from './columns.js';
import type { Sink } from './digest.js';
import { lastAtMost } from './sorted.js';

/** The `at` of plain statements by change, `packed`, in runs: those of one record usually share theirs. */
export class SaidTimes {
  private runs = 0;
  private firsts = new Uint32Array(16);
  private times = new Uint32Array(16);

  add(change: number, at: number): void {
    if (this.runs > 0 && this.times[this.runs - 1] === at) return;
    this.firsts = reaching(this.firsts, this.runs);
    this.times = reaching(this.times, this.runs);
    this.firsts[this.runs] = change;
    this.times[this.runs] = at;
    this.runs++;
  }

  of(change: number): number {
    return this.times[lastAtMost(this.firsts, this.runs, change)] ?? 0;
  }

  digestInto(sink: Sink): void {
    sink(this.firsts.subarray(0, this.runs));
    sink(this.times.subarray(0, this.runs));
  }
}
