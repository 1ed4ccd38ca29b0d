import type { MomentSums } from './evidence-sums.js';
import { WITNESSED_SHARE, badOutcomeWeight } from './evidence-weights.js';
import { PRIOR_WEIGHT } from './opinion.js';

/** What the evidence becomes when a vouch fails at `severity` 0 to 1: `s + 3·severity`. */
export const afterFailure = (sums: MomentSums, severity = 1): MomentSums => ({
  good: sums.good,
  bad: sums.bad + badOutcomeWeight(severity),
});

/** By how much one more bad item of this weight lowers `expectedOf`: the difference, without its cancellation. */
const fallOf = ({ good, bad }: MomentSums, baseRate: number, weight: number): number => {
  const total = good + bad + PRIOR_WEIGHT;
  return ((good + PRIOR_WEIGHT * baseRate) * weight) / (total * (total + weight));
};

/**
 * Fall of the contact's mean trust in the connector if the vouch fails at `severity` 0 to 1; 0 to 1. It is
 * `expectedOf(sums) − expectedOf(afterFailure(sums))`, the means being those of Jøsang's opinions (`opinion.ts`):
 * `(r + W·a)·v' / ((n + W)(n + W + v'))` with v' = 3·severity and n = r + s.
 */
export const stakeOf = (sums: MomentSums, baseRate: number, severity = 1): number =>
  fallOf(sums, baseRate, badOutcomeWeight(severity));

/**
 * The most by which anybody else's mean trust in the connector can fall through the same failure, whatever they
 * know of the connector; 0 to 1. They count the failure as an item of weight w = 0.2·3·severity. Bad evidence
 * s > 0 only enlarges the denominator, and age and another domain only lessen w; so it is the maximum over r of
 * `(r + p)·w / ((r + W)(r + W + w))`, p = W·a. With x = r + p its derivative is 0 where `x² = (W − p)(W − p + w)`:
 * at `r* = √((W − p)(W + w − p)) − p`, or at r = 0 where that is negative.
 */
export const othersAtMost = (baseRate: number, severity = 1): number => {
  const weight = WITNESSED_SHARE * badOutcomeWeight(severity);
  const prior = PRIOR_WEIGHT * baseRate;
  const worst = Math.sqrt((PRIOR_WEIGHT - prior) * (PRIOR_WEIGHT + weight - prior)) - prior;
  return fallOf({ good: Math.max(worst, 0), bad: 0 }, baseRate, weight);
};
