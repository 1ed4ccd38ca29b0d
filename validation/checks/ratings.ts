import { ratingOf } from '#trust-model';
import { ratingSigns } from '../fit/rating-fit.js';
import { atLeast, atMost, type Gate } from '../gate.js';
import { correlation, rootMeanSquare } from '../measures/errors.js';
import type { Model } from '../model.js';
import type { Observation } from '../replay/replay.js';

const CHECK = 'rating';

/**
 * How near the ratings come that are predicted of those who have no tie yet.
 * @param known the figures of a known method on the same ratings, by the same names
 */
export const ratings = (
  last: readonly Observation[],
  { coefficients, weights }: Pick<Model, 'coefficients' | 'weights'>,
  known: readonly Gate[],
): readonly Gate[] => {
  const plainerBy = (measure: string): string => {
    const figure = known.find(({ what }) => what === measure)?.figure ?? NaN;
    return `fairness × goodness, frozen ${figure.toFixed(3)}`;
  };
  const predictions = last.map((seen) => ({
    predicted: ratingOf(ratingSigns(seen, coefficients), weights),
    actual: seen.rating.value,
  }));
  return [
    {
      check: CHECK,
      what: 'RMSE',
      figure: rootMeanSquare(predictions),
      must: atMost(0.317),
      aim: 0.309,
      plainer: plainerBy('RMSE'),
    },
    {
      check: CHECK,
      what: 'correlation',
      figure: correlation(predictions),
      must: atLeast(0.56),
      aim: 0.6,
      plainer: plainerBy('correlation'),
    },
  ];
};
