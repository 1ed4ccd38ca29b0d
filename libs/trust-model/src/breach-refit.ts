import { breachCoefficients, breachInformation } from './breach-coefficients.js';
import { type EndedVouch, fitBreach } from './breach-fit.js';
import type { BreachCoefficients } from './breach-probability.js';
import { named, weightsOf } from './breach-terms.js';

/** As many of a workspace's own outcomes weigh as much as all that the shipped weights were fitted on. */
export const SHIPPED_COUNT_AS = 100;

/** Share of n own outcomes in what weights rest on, 0 to 1: `n / (n + 100)`. */
export const shareOfOwn = (outcomes: number): number => outcomes / (outcomes + SHIPPED_COUNT_AS);

/**
 * The shipped weights moved by how a workspace's own vouches ended. What the weights were fitted on counts, however
 * much it was, as 100 outcomes: a power prior (Ibrahim and Chen, "Power Prior Distributions for Regression Models",
 * Statistical Science 2000), with the normal law at its mode in the place of its likelihood. So a few outcomes hardly
 * move the weights, as many as it counts for move them halfway, and weights of signs that never occurred stay.
 *
 * @param vouches one at least; all of the workspace's, for a refit begins from the shipped weights each time
 * @param halfLife of the workspace, in seconds
 */
export const refitBreach = (
  vouches: readonly EndedVouch[],
  halfLife: number,
  version: string,
): BreachCoefficients => {
  const { baseShare } = breachCoefficients;
  const before = {
    means: weightsOf(breachCoefficients),
    precision: breachInformation.map((line) => line.map((told) => told * SHIPPED_COUNT_AS)),
  };
  const weights = fitBreach(vouches, { baseShare, before, halfLife });
  return { version, ownOutcomes: vouches.length, baseShare, ...named(weights) };
};
