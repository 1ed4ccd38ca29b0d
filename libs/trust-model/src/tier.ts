import type { MomentSums } from './evidence-sums.js';
import { beliefOf } from './opinion.js';

/** How far one person trusts another, in a word. */
export type TrustTier = 'STRONG' | 'MODERATE' | 'WEAK' | 'UNSCORED' | 'NEGATIVE';

/** Least belief of the two upper tiers. */
export const STRONG_BELIEF = 0.5;
export const MODERATE_BELIEF = 0.25;

/** Tested in this order: unscored without evidence, negative where disbelief outweighs belief, then by belief. */
export const tierOf = (sums: MomentSums): TrustTier => {
  if (sums.good + sums.bad === 0) return 'UNSCORED';
  if (sums.bad > sums.good) return 'NEGATIVE';
  const belief = beliefOf(sums);
  if (belief >= STRONG_BELIEF) return 'STRONG';
  return belief >= MODERATE_BELIEF ? 'MODERATE' : 'WEAK';
};

/** Index of the hop that breaks first: the lowest probability, and of equal ones the nearest to the seeker. */
export const weakestHop = (probabilities: readonly [number, ...number[]]): number =>
  probabilities.reduce((weakest, p, hop) => (p < (probabilities[weakest] ?? p) ? hop : weakest), 0);
