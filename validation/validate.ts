import { binsOf, type BreachSigns, type Forecast, type ReliabilityBin } from '#trust-model';
import { breaches } from './checks/breaches.js';
import { colluders } from './checks/colluders.js';
import { exposures, portfoliosOf } from './checks/exposures.js';
import { harness } from './checks/harness.js';
import { lowerBounds } from './checks/lower-bounds.js';
import { ratings as ratingGates } from './checks/ratings.js';
import { reciprocity } from './checks/reciprocity.js';
import type { Rating } from './ratings/ratings.js';
import type { Gate } from './gate.js';
import { type Portfolio, type ShortfallTest, shortfallTest } from './measures/back-test.js';
import { fitModel, forecastsOf, type Model } from './model.js';
import { type Observation, replay } from './replay/replay.js';
import { split } from './split.js';

/** Everything that is told of one file of ratings. */
export interface Validation {
  readonly ratings: number;
  readonly people: number;
  readonly breachShare: number;
  readonly model: Model;
  readonly gates: readonly Gate[];
  readonly bins: readonly ReliabilityBin[];
  readonly portfolios: readonly Portfolio[];
  readonly shortfall: ShortfallTest;
}

/** @param ratings in order of time */
export const validate = (ratings: readonly Rating[]): Validation => {
  const observations = replay(ratings);
  const parts = split(observations);
  const model = fitModel(parts);
  const { last } = parts;
  const rateBefore = rateOf([...parts.early, ...parts.middle]);
  const forecasts = forecastsOf(last, model.coefficients);
  const portfolios = portfoliosOf(last, forecasts);
  const known = harness(split(ratings));
  return {
    ratings: ratings.length,
    people: new Set(ratings.flatMap(({ from, to }) => [from, to])).size,
    breachShare: rateOf(observations),
    model,
    gates: [
      ...known,
      ...ratingGates(last, model, known),
      ...breaches(forecasts, byRecordAlone(last, rateBefore)),
      ...exposures(portfolios, portfoliosOf(last, byOneRate(last, rateBefore))),
      ...lowerBounds(),
      ...reciprocity(observations, model.trial),
      ...colluders(ratings),
    ],
    bins: binsOf(forecasts),
    portfolios,
    shortfall: shortfallTest(portfolios),
  };
};

const rateOf = (observations: readonly Observation[]): number =>
  observations.filter(({ isBreach }) => isBreach).length / observations.length;

const byOneRate = (last: readonly Observation[], probability: number): readonly Forecast[] =>
  last.map(({ isBreach }) => ({ probability, happened: isBreach }));

/** What most would do first: the shrunk share of bad outcomes of the one judged, and nothing else. */
const byRecordAlone = (last: readonly Observation[], rate: number): readonly Forecast[] =>
  last.map(({ breach, isBreach }) => ({ probability: shareOf(breach.ofSeeker, rate), happened: isBreach }));

const shareOf = ({ good, bad }: BreachSigns['ofSeeker'], rate: number): number =>
  (bad + 2 * rate) / (good + bad + 2);
