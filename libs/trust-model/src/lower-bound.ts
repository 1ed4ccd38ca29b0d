import type { MomentSums } from './evidence-sums.js';
import { digamma, trigamma } from './gamma-derivatives.js';
import { PRIOR_WEIGHT } from './opinion.js';

/** The 10 % quantile of the standard normal distribution, without its sign. */
const TENTH = 1.2816;

/**
 * Lower bound of a path's probability, 0 to 1: it is below this in one case of ten. Each hop is a
 * Beta(R + W·a, S + W(1−a)); the logarithm of their product is matched by a normal distribution of the same mean
 * `μ = Σ ψ(α) − ψ(α+β)` and variance `v = Σ ψ′(α) − ψ′(α+β)` (moments of a log-beta variable: Johnson, Kotz and
 * Balakrishnan, "Continuous Univariate Distributions" 2, chapter 25); the bound is `exp(μ − 1.2816·√v)`.
 * Matching the moments of the product itself instead would cover 17 to 40 %.
 */
export const lowerBoundOf = (hops: readonly MomentSums[], baseRate: number): number => {
  let mean = 0;
  let variance = 0;
  for (const { good, bad } of hops) {
    const alpha = good + PRIOR_WEIGHT * baseRate;
    const beta = bad + PRIOR_WEIGHT * (1 - baseRate);
    // The limits of a base rate of 0 or 1 without evidence to the contrary: a hop that never, or always, succeeds.
    if (alpha === 0) return 0;
    if (beta === 0) continue;
    mean += digamma(alpha) - digamma(alpha + beta);
    variance += trigamma(alpha) - trigamma(alpha + beta);
  }
  // Much evidence leaves a difference of nearly equal numbers, whose rounding must not take the root of a negative.
  return Math.min(Math.exp(mean - TENTH * Math.sqrt(Math.max(variance, 0))), 1);
};
