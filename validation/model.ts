import { breachOf, type BreachCoefficients, type RatingTerms, type Forecast } from '#trust-model';
import { coefficientsOf, informationOn } from './fit/coefficients.js';
import { chooseSettings, type Trial } from './fit/choose-settings.js';
import { fitRating } from './fit/rating-fit.js';
import type { Observation } from './replay/replay.js';
import type { Split } from './split.js';

/** All that is fitted. */
export interface Model {
  readonly trial: Trial;
  readonly coefficients: BreachCoefficients;
  /** What one observation tells of them, on the average. */
  readonly information: readonly (readonly number[])[];
  readonly weights: RatingTerms;
}

/**
 * Settings chosen on the middle part, all weights fitted on the first two; the last is not looked at.
 *
 * @param version names the coefficients
 */
export const fitModel = ({ early, middle }: Split<Observation>, version: string): Model => {
  const [trial] = chooseSettings(early, middle);
  const history = [...early, ...middle];
  const coefficients = coefficientsOf(history, trial, version);
  return {
    trial,
    coefficients,
    information: informationOn(history, coefficients),
    weights: fitRating(history, coefficients),
  };
};

export const forecastsOf = (
  observations: readonly Observation[],
  coefficients: BreachCoefficients,
): readonly Forecast[] =>
  observations.map(({ breach, isBreach }) => ({
    probability: breachOf(breach, coefficients).probability,
    happened: isBreach,
  }));
