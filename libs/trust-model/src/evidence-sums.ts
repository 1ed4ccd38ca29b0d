/** Share of its weight that an item of another domain keeps where a domain is asked for (κ). */
export const OTHER_DOMAIN_SHARE = 0.2;

/** All unconfirmed good items of one directed tie together weigh at most this much, at any moment. */
export const UNCONFIRMED_CAP = 1;

/** Sums of normalised weights of one directed tie, each added up from the oldest item to the newest. */
export interface NormalizedSums {
  readonly good: number;
  /** Good items that nobody on the receiving side has confirmed: apart, because they are capped together. */
  readonly unconfirmedGood: number;
  readonly bad: number;
}

/** Good and bad evidence of a directed tie at a moment, 0 or more each: all that an opinion needs. */
export interface MomentSums {
  readonly good: number;
  readonly bad: number;
}

/** The sums at a moment whose `decayFactor` is f: `R = r·f + min(ru·f, 1)`, `S = s·f`. */
export const sumsAt = (sums: NormalizedSums, factor: number): MomentSums => ({
  good: sums.good * factor + Math.min(sums.unconfirmedGood * factor, UNCONFIRMED_CAP),
  bad: sums.bad * factor,
});
