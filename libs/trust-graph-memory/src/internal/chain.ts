import { reaching } from './columns.js';
import type { Sink } from './digest.js';

/** Facts numbered in the order of recording and linked per key, newest first. */
export class Chain {
  private size = 0;
  /** Fact + 1; 0 where there is none. */
  private heads = new Uint32Array(16);
  private nexts = new Uint32Array(16);

  add(key: number): number {
    const fact = this.size++;
    this.heads = reaching(this.heads, key);
    this.nexts = reaching(this.nexts, fact);
    this.nexts[fact] = this.heads[key] ?? 0;
    this.heads[key] = fact + 1;
    return fact;
  }

  digestInto(sink: Sink): void {
    sink(this.nexts.subarray(0, this.size));
    sink(this.heads.subarray(0, this.heads.findLastIndex((head) => head !== 0) + 1));
  }

  /** The newest fact of the key; -1 where there is none. */
  newest(key: number): number {
    return (key < this.heads.length ? (this.heads[key] ?? 0) : 0) - 1;
  }

  /** The fact before this one, of the same key; -1 where it was the first. */
  older(fact: number): number {
    return (this.nexts[fact] ?? 0) - 1;
  }
}
