import type { Random } from './random.js';

/** Draws members of groups, each as often as their weight says. */
export class Weighted {
  private readonly sums: Float64Array;

  constructor(
    private readonly members: Uint32Array,
    weights: Float64Array,
  ) {
    this.sums = new Float64Array(members.length + 1);
    for (const [i, member] of members.entries()) {
      this.sums[i + 1] = (this.sums[i] ?? 0) + (weights[member] ?? 0);
    }
  }

  /** One of the members from place `start` up to `end`. */
  draw(start: number, end: number, random: Random): number {
    const from = this.sums[start] ?? 0;
    const wanted = from + random.next() * ((this.sums[end] ?? 0) - from);
    let low = start;
    let high = end - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sums[middle + 1] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return this.members[low] ?? 0;
  }
}
