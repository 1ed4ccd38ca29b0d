import {
  binsOf,
  brierScore,
  shareOfOwn,
  wilsonInterval,
  type BreachCoefficients,
  type ReliabilityBin,
} from '#trust-model';
import type { VouchOutcomes } from '#trust-graph';
import { calibrationInWords } from './calibration-words.js';
import { originOf } from './coefficient-words.js';
import type { BreachWeights, CalibrationBin, TrustCalibration } from './trust-calibration.type.js';

/** The trust model's word on how vouches turned out. */
export const calibrationOf = ({ items, coefficients }: VouchOutcomes): TrustCalibration => {
  const forecasts = items.map(({ breachProbability, failed }) => ({
    probability: breachProbability,
    happened: failed,
  }));
  const outcomes = items.length;
  const failed = items.filter((one) => one.failed).length;
  const [low, high] = wilsonInterval(failed, outcomes);
  const said = items.reduce((sum, { breachProbability }) => sum + breachProbability, 0);
  const calibration = {
    outcomes,
    failed,
    predicted: outcomes === 0 ? null : said / outcomes,
    observed: outcomes === 0 ? null : failed / outcomes,
    low,
    high,
    brierScore: outcomes === 0 ? null : brierScore(forecasts),
    bins: binsOf(forecasts).map(shownBin),
    weights: shownWeights(coefficients),
  };
  return { ...calibration, inWords: calibrationInWords(calibration) };
};

const shownBin = ({ from, to, count, happened, forecast, share }: ReliabilityBin): CalibrationBin => {
  const [low, high] = wilsonInterval(happened, count);
  return { from, to, outcomes: count, failed: happened, predicted: forecast, observed: share, low, high };
};

const shownWeights = (coefficients: BreachCoefficients): BreachWeights => ({
  version: coefficients.version,
  ownOutcomes: coefficients.ownOutcomes,
  shareOfOwn: shareOfOwn(coefficients.ownOutcomes),
  text: `The weights are ${originOf(coefficients)}.`,
});
