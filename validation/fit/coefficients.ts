import {
  type BreachCoefficients,
  breachColumns,
  DEFAULT_HALF_LIFE_SECONDS,
  type EndedVouch,
  fitBreach,
  informationPerOutcome,
  named,
  nearZero,
  weightsOf,
} from '#trust-model';
import type { Observation } from '../replay/replay.js';

/** What is chosen, not fitted. */
export interface BreachSettings {
  /** q0, towards which records are shrunk. */
  readonly baseShare: number;
  /** λ: as certain as 1/λ is the variance of a weight before anything is known. */
  readonly lambda: number;
}

const halfLife = DEFAULT_HALF_LIFE_SECONDS;

/** Coefficients fitted on observations as the service fits a workspace's vouches, from weights near 0. */
export const coefficientsOf = (
  observations: readonly Observation[],
  { baseShare, lambda }: BreachSettings,
  version: string,
): BreachCoefficients => {
  const before = nearZero(breachColumns.length, lambda);
  const weights = fitBreach(observations.map(vouchOf), { baseShare, before, halfLife });
  return { version, ownOutcomes: 0, baseShare, ...named(weights) };
};

/** How much one of these observations tells, on the average, of coefficients fitted on them. */
export const informationOn = (
  observations: readonly Observation[],
  coefficients: BreachCoefficients,
): readonly (readonly number[])[] => {
  const { baseShare } = coefficients;
  return informationPerOutcome(observations.map(vouchOf), weightsOf(coefficients), { baseShare, halfLife });
};

const vouchOf = ({ breach, isBreach, rating }: Observation): EndedVouch => ({
  signs: breach,
  failed: isBreach,
  at: rating.at,
});
