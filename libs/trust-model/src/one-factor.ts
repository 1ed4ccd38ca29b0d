import { normalCdf } from './normal-cdf.js';
import { normalQuantile } from './normal-quantile.js';

/** ρ: how much of what decides over an item it has in common with every other. */
export const CORRELATION = 0.2;

const COMMON = Math.sqrt(CORRELATION / (1 - CORRELATION));
const OWN = Math.sqrt(1 / (1 - CORRELATION));

/**
 * One common factor Z makes items fail together: an item fails where `√ρ·Z + √(1−ρ)·(its own normal variable)` is
 * below Φ⁻¹(p). Given Z = z the items are independent, and each fails with probability
 * `Φ((Φ⁻¹(p) − √ρ·z) / √(1−ρ))` (Vasicek, "The Distribution of Loan Portfolio Value", Risk 2002).
 * A low z is a bad time. This is the part of it that no z changes, for an item of probability p, 0 to 1.
 */
export const thresholdOf = (p: number): number => normalQuantile(p) * OWN;

/** Probability of an item with this threshold, given Z = z. */
export const probabilityGiven = (z: number, threshold: number): number => normalCdf(threshold - COMMON * z);
