import { reaching } from './columns.js';

/**
 * Per person, the most good evidence, normalised, that any one tie ever had at once: of what others hold of them, and
 * of what they hold of others. A bound for searches, never less than what is there now.
 */
export class MostGood {
  private trusted = new Float64Array(16);
  private trusting = new Float64Array(16);

  /** There is this much good evidence of `from`'s trust in `to`. */
  raise(from: number, to: number, good: number): void {
    this.trusting = reaching(this.trusting, from);
    this.trusted = reaching(this.trusted, to);
    if (good > (this.trusting[from] ?? 0)) this.trusting[from] = good;
    if (good > (this.trusted[to] ?? 0)) this.trusted[to] = good;
  }

  ofTrustIn(person: number): number {
    return this.trusted[person] ?? 0;
  }

  ofTrustBy(person: number): number {
    return this.trusting[person] ?? 0;
  }
}
