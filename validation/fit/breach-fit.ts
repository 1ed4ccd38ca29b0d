import type { BreachCoefficients } from '#trust-model';
import { DEFAULT_HALF_LIFE_SECONDS } from '#trust-model';
import type { Observation } from '../replay/replay.js';
import { breachColumns, breachRow, coefficientsFrom } from './breach-terms.js';
import { type Case, logistic } from './logistic.js';

/** What is chosen, not fitted. */
export interface BreachSettings {
  /** q0, towards which records are shrunk. */
  readonly baseShare: number;
  /** λ: as certain as 1/λ is the variance of a weight before anything is known. */
  readonly lambda: number;
}

/** Digits that are kept: all that the data can tell, and the same on every machine. */
const DECIMALS = 3;

/**
 * Coefficients fitted on observations in order of time. An outcome counts in the fit as evidence does: half for every
 * half-life before the last one, so that they speak of the network as it is.
 */
export const fitBreach = (
  observations: readonly Observation[],
  { baseShare, lambda }: BreachSettings,
  version: string,
): BreachCoefficients => {
  const now = observations.at(-1)?.rating.at ?? 0;
  const cases = observations.map(({ breach, isBreach, rating }): Case => ({
    row: breachRow(breach, baseShare),
    happened: isBreach,
    weight: 2 ** ((rating.at - now) / DEFAULT_HALF_LIFE_SECONDS),
  }));
  const weights = logistic(
    cases,
    lambda,
    breachColumns.map(({ sign }) => sign),
  );
  return coefficientsFrom(
    weights.map((weight) => Number(weight.toFixed(DECIMALS))),
    baseShare,
    version,
  );
};
