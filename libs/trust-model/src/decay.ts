/**
 * Exponential forgetting of evidence: a weight halves every half-life (Jøsang and Ismail, "The Beta Reputation
 * System", Bled 2002, forgetting factor λ = 2^(−1/H)). Weights are normalised once, to a fixed epoch, so that a
 * question at any moment costs one factor for all items instead of one power for each.
 */

/** 2020-01-01T00:00:00Z, in seconds since 1970: the moment to which stored weights are normalised. */
export const EPOCH_SECONDS = 1_577_836_800;

/** Two years of 365.25 days. A workspace's half-life is fixed when it opens. */
export const DEFAULT_HALF_LIFE_SECONDS = 730.5 * 86_400;

/** `weight` of an item of the time `at` as it is stored: `w · 2^((at − epoch) / H)`. All times in seconds UTC. */
export const normalizedWeight = (weight: number, at: number, halfLife: number): number =>
  weight * 2 ** ((at - EPOCH_SECONDS) / halfLife);

/** What brings sums of normalised weights to the moment `asOf`: `f = 2^(−(asOf − epoch) / H)`. */
export const decayFactor = (asOf: number, halfLife: number): number =>
  2 ** (-(asOf - EPOCH_SECONDS) / halfLife);
