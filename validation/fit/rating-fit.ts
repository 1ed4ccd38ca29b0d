import {
  breachOf,
  type BreachCoefficients,
  type RatingSigns,
  ratingTerms,
  type RatingTerms,
} from '#trust-model';
import type { Observation } from '../replay/replay.js';
import { ridge } from './ridge.js';

/** As certain that a weight is near 0 as one rating is of anything: seven weights need no choosing here. */
const LAMBDA = 1;

export const ratingSigns = (
  { breach, words }: Observation,
  coefficients: BreachCoefficients,
): RatingSigns => ({ ...words, breachProbability: breachOf(breach, coefficients).probability });

/** @param coefficients fitted on the same observations */
export const fitRating = (
  observations: readonly Observation[],
  coefficients: BreachCoefficients,
): RatingTerms => {
  const rows = observations.map((seen) => ratingTerms(ratingSigns(seen, coefficients)));
  const weights = ridge(
    rows.map((terms) => Object.values<number>({ ...terms })),
    observations.map(({ rating }) => rating.value),
    LAMBDA,
  );
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])) as unknown as RatingTerms;
};
