import { breachOf } from '#trust-model';
import type { Observation } from '../replay/replay.js';
import { type BreachSettings, coefficientsOf } from './coefficients.js';

const BASE_SHARES = [0.01, 0.02, 0.05, 0.1, 0.2];
const LAMBDAS = [0.1, 1, 10];

/** How settings did on what they were not fitted on. */
export interface Trial extends BreachSettings {
  /** Mean of −ln(probability of what happened), and the standard error of that mean. */
  readonly logLoss: number;
  readonly error: number;
}

/**
 * Fits every setting on the earlier observations and tries it on the later ones. Chosen is not the one that happened
 * to do best there: of all within a standard error of it, that with the largest base share, hence the least extreme
 * log-odds, and of those the best (the one-standard-error rule: Breiman, Friedman, Olshen and Stone, "Classification
 * and Regression Trees", 1984, section 3.4.3).
 *
 * @returns the chosen one first, then all others in any order
 */
export const chooseSettings = (
  earlier: readonly Observation[],
  later: readonly Observation[],
): readonly [Trial, ...Trial[]] => {
  const trials = BASE_SHARES.flatMap((baseShare) =>
    LAMBDAS.map((lambda) => trialOf({ baseShare, lambda }, earlier, later)),
  );
  const best = trials.reduce((one, other) => (other.logLoss < one.logLoss ? other : one));
  const chosen = trials
    .filter(({ logLoss }) => logLoss <= best.logLoss + best.error)
    .reduce((one, other) => (isBefore(other, one) ? other : one), best);
  return [chosen, ...trials.filter((trial) => trial !== chosen)];
};

const isBefore = (one: Trial, other: Trial): boolean =>
  one.baseShare === other.baseShare ? one.logLoss < other.logLoss : one.baseShare > other.baseShare;

const trialOf = (
  settings: BreachSettings,
  earlier: readonly Observation[],
  later: readonly Observation[],
): Trial => {
  const coefficients = coefficientsOf(earlier, settings, 'trial');
  const losses = later.map(({ breach, isBreach }) => {
    const { probability } = breachOf(breach, coefficients);
    return -Math.log(isBreach ? probability : 1 - probability);
  });
  const logLoss = losses.reduce((a, b) => a + b, 0) / losses.length;
  const variance = losses.reduce((sum, loss) => sum + (loss - logLoss) ** 2, 0) / losses.length;
  return { ...settings, logLoss, error: Math.sqrt(variance / losses.length) };
};
