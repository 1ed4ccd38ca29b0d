import type { BreachSigns } from './breach-probability.js';
import { breachColumns, breachRow } from './breach-terms.js';
import { type Case, informationOf, logistic, type WeightsBefore } from './logistic.js';

/** A vouch that ended. */
export interface EndedVouch {
  /** What was known when it was given. */
  readonly signs: BreachSigns;
  readonly failed: boolean;
  /** When it ended, in seconds UTC. */
  readonly at: number;
}

/** What is chosen, not fitted. */
export interface BreachFitSettings {
  /** q0, towards which records are shrunk, 0 to 1 and neither of them. */
  readonly baseShare: number;
  readonly before: WeightsBefore;
  /** Seconds. */
  readonly halfLife: number;
}

/** Digits that are kept: all that the data can tell, and the same on every machine. */
const DECIMALS = { weight: 3, information: 6 };

/**
 * Weights of the breach probability that fit how these vouches ended, in the order of `breachColumns`. An outcome
 * counts in the fit as evidence does: half for every half-life before the last one, so that weights speak of the
 * network as it is.
 */
export const fitBreach = (
  vouches: readonly EndedVouch[],
  { before, ...settings }: BreachFitSettings,
): readonly number[] => {
  const signs = breachColumns.map(({ sign }) => sign);
  return logistic(casesOf(vouches, settings), before, signs).map((weight) =>
    rounded(weight, DECIMALS.weight),
  );
};

/** What one outcome, on the average of these, tells of weights such as these: Fisher's information. */
export const informationPerOutcome = (
  vouches: readonly EndedVouch[],
  weights: readonly number[],
  settings: Omit<BreachFitSettings, 'before'>,
): number[][] => {
  const cases = casesOf(vouches, settings);
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  return informationOf(cases, weights).map((line) =>
    line.map((told) => rounded(told / total, DECIMALS.information)),
  );
};

const casesOf = (
  vouches: readonly EndedVouch[],
  { baseShare, halfLife }: Omit<BreachFitSettings, 'before'>,
): readonly Case[] => {
  const last = vouches.reduce((latest, { at }) => Math.max(latest, at), -Infinity);
  return vouches.map(({ signs, failed, at }) => ({
    row: breachRow(signs, baseShare),
    happened: failed,
    weight: 2 ** ((at - last) / halfLife),
  }));
};

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
