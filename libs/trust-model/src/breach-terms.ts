import { type BreachCoefficients, breachOf, type BreachSigns } from './breach-probability.js';
import type { Sign } from './logistic.js';

type Weights = Omit<BreachCoefficients, 'version' | 'ownOutcomes' | 'baseShare'>;

/** The order of the columns, and which sign each weight may have: `BreachCoefficients` promises them. */
export const breachColumns: readonly { readonly name: keyof Weights; readonly sign: Sign }[] = [
  { name: 'intercept', sign: 0 },
  { name: 'seekerRecord', sign: 1 },
  { name: 'connectorRecord', sign: 1 },
  { name: 'witnesses', sign: 1 },
  { name: 'reciprocal', sign: -1 },
  { name: 'hasReciprocal', sign: 0 },
];

/** A vouch's terms, read off the service's own `breachOf`: what it adds up where one weight is 1 and all others 0. */
export const breachRow = (signs: BreachSigns, baseShare: number): readonly number[] =>
  breachColumns.map((_, one) => {
    const weights = breachColumns.map((__, column) => (column === one ? 1 : 0));
    const { factors } = breachOf(signs, {
      version: 'one term',
      ownOutcomes: 0,
      baseShare,
      ...named(weights),
    });
    return factors.reduce((sum, { logOdds }) => sum + logOdds, 0);
  });

/** @param weights in the order of the columns */
export const named = (weights: readonly number[]): Weights =>
  Object.fromEntries(breachColumns.map(({ name }, i) => [name, weights[i] ?? 0])) as unknown as Weights;

/** In the order of the columns. */
export const weightsOf = (coefficients: Weights): readonly number[] =>
  breachColumns.map(({ name }) => coefficients[name]);
