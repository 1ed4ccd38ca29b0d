import { normalNodes } from './gauss-hermite.js';
import type { PlacedLaw } from './independent-law.js';
import { placeLosses } from './loss-grid.js';
import { addItems, noLoss } from './loss-law.js';
import { probabilityGiven, thresholdOf } from './one-factor.js';
import { meanOf, type OpenLosses, varianceOf } from './open-losses.js';

/** One value of the common factor: what it stands for, and how likely each item fails there. */
interface Time {
  readonly weight: number;
  readonly probabilities: Float64Array;
}

/**
 * The law where items fail together in bad times (`one-factor.ts`): given the common factor they are independent, and
 * the law is the mixture of those laws over the nodes of the factor, on one grid for all. The nodes say how the loss
 * is spread; its mean is left to `Σ p·l`, which correlation doesn't change: a very unlikely item fails in times so
 * bad that no node stands for them.
 */
export const correlatedLaw = ({ losses, probabilities, mean }: OpenLosses): PlacedLaw => {
  const times = timesOf(probabilities);
  const placed = placeLosses(losses, probabilities, mean, mixedVariance(losses, times));
  const mixture = noLoss(0);
  const law = noLoss();
  for (const time of times) {
    addItems(noLoss(time.weight, law), placed, time.probabilities);
    for (let cell = 0; cell < law.length; cell += 1) mixture[cell] = (mixture[cell] ?? 0) + (law[cell] ?? 0);
  }
  return { law: mixture, placed };
};

/** One array holds the probabilities of all times: many short ones would keep the collector busy. */
const timesOf = (probabilities: Float64Array): readonly Time[] => {
  const items = probabilities.length;
  const thresholds = probabilities.map(thresholdOf);
  const all = new Float64Array(normalNodes.length * items);
  return normalNodes.map(({ at, weight }, node) => {
    const given = all.subarray(node * items, (node + 1) * items);
    for (let i = 0; i < items; i += 1) given[i] = probabilityGiven(at, thresholds[i] ?? 0);
    return { weight, probabilities: given };
  });
};

/** Mean of the times' variances and variance of their means. */
const mixedVariance = (losses: Float64Array, times: readonly Time[]): number => {
  let [first, second] = [0, 0];
  for (const { weight, probabilities } of times) {
    const mean = meanOf(losses, probabilities);
    first += weight * mean;
    second += weight * (varianceOf(losses, probabilities) + mean * mean);
  }
  return Math.max(second - first * first, 0);
};
