/**
 * The two clocks of a question, in whole seconds UTC: what had happened by `asOf`, as far as it had been recorded by
 * `knownAt`. `upTo` pins a log offset besides (pages of one answer): nothing recorded at or after it counts.
 */
export interface Moment {
  readonly asOf: number;
  readonly knownAt: number;
  readonly upTo?: number;
}
