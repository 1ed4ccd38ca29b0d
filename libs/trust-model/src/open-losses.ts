import type { OpenRisk } from './portfolio-risk.js';

/** The items in columns, in their order, and the sums that don't depend on how they hang together. */
export interface OpenLosses {
  readonly losses: Float64Array;
  readonly probabilities: Float64Array;
  /** `Σ p·l` */
  readonly mean: number;
  /** All that can be lost, `Σ l`. */
  readonly most: number;
}

export const openLosses = (items: readonly OpenRisk[]): OpenLosses => {
  const losses = Float64Array.from(items, ({ stake }) => stake);
  const probabilities = Float64Array.from(items, ({ breachProbability }) => breachProbability);
  const mean = meanOf(losses, probabilities);
  return { losses, probabilities, mean, most: losses.reduce((a, b) => a + b, 0) };
};

/** Mean of the sum of losses that happen with these probabilities: `Σ p·l`. */
export const meanOf = (losses: Float64Array, probabilities: Float64Array): number => {
  let mean = 0;
  for (let i = 0; i < losses.length; i += 1) mean += (probabilities[i] ?? 0) * (losses[i] ?? 0);
  return mean;
};

/** Its variance where the losses are independent: `Σ p·(1 − p)·l²`. */
export const varianceOf = (losses: Float64Array, probabilities: Float64Array): number => {
  let variance = 0;
  for (let i = 0; i < losses.length; i += 1) {
    const [p, loss] = [probabilities[i] ?? 0, losses[i] ?? 0];
    variance += p * (1 - p) * loss * loss;
  }
  return variance;
};
