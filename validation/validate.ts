import {
  binsOf,
  breachCoefficients,
  type BreachSigns,
  type Forecast,
  type ReliabilityBin,
} from '#trust-model';
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

/** With fewer, one of the three parts would hold next to nothing. */
const FEWEST = 10;

/** Everything that is told of one file of ratings. */
export interface Validation {
  readonly ratings: number;
  readonly people: number;
  readonly breachShare: number;
  readonly model: Model;
  readonly gates: readonly Gate[];
  /** How breaches are told on this file by the coefficients that ship, none fitted on it. */
  readonly shipped: readonly Gate[];
  readonly bins: readonly ReliabilityBin[];
  readonly portfolios: readonly Portfolio[];
  readonly shortfall: ShortfallTest;
}

/**
 * @param ratings in order of time
 * @param version names the coefficients that are fitted on them
 * @throws Error there are too few of them to fit some and try others
 */
export const validate = (ratings: readonly Rating[], version: string): Validation => {
  if (ratings.length < FEWEST)
    throw new Error(`there are ${ratings.length} ratings, and it takes ${FEWEST} to fit some and try others`);
  const observations = replay(ratings);
  const parts = split(observations);
  const model = fitModel(parts, version);
  const { last } = parts;
  const rateBefore = rateOf([...parts.early, ...parts.middle]);
  const forecasts = forecastsOf(last, model.coefficients);
  const portfolios = portfoliosOf(last, forecasts);
  const byShipped = forecastsOf(last, breachCoefficients);
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
    shipped: breaches(byShipped, []),
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
