import type { Sink } from './digest.js';
import { lastAtMost } from './sorted.js';

const RUNS_PER_CHUNK = 1 << 14;

/** Runs of one chunk: the first change of each, and the time of all its changes. */
interface Chunk {
  readonly firsts: Uint32Array;
  readonly times: Uint32Array;
}

/**
 * The `at` of plain statements by change, `packed`, in runs: those of one record usually share theirs. Chunks, because
 * where they don't this grows with the ties.
 */
export class SaidTimes {
  private readonly chunks: Chunk[] = [];
  /** First change of each chunk. */
  private readonly firsts: number[] = [];
  private runsInLast = RUNS_PER_CHUNK;
  private lastAt = -1;

  add(change: number, at: number): void {
    if (at === this.lastAt) return;
    this.lastAt = at;
    if (this.runsInLast === RUNS_PER_CHUNK) {
      this.chunks.push({ firsts: new Uint32Array(RUNS_PER_CHUNK), times: new Uint32Array(RUNS_PER_CHUNK) });
      this.firsts.push(change);
      this.runsInLast = 0;
    }
    const chunk = this.chunks.at(-1);
    if (chunk) {
      chunk.firsts[this.runsInLast] = change;
      chunk.times[this.runsInLast] = at;
    }
    this.runsInLast++;
  }

  of(change: number): number {
    const index = lastAtMost(this.firsts, this.firsts.length, change);
    const chunk = this.chunks[index];
    if (!chunk) return 0;
    const runs = index === this.chunks.length - 1 ? this.runsInLast : RUNS_PER_CHUNK;
    return chunk.times[lastAtMost(chunk.firsts, runs, change)] ?? 0;
  }

  digestInto(sink: Sink): void {
    for (const { firsts, times } of this.chunks) {
      sink(firsts);
      sink(times);
    }
  }
}
