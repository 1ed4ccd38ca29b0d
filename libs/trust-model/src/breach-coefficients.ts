import type { BreachCoefficients } from './breach-probability.js';

/**
 * Fitted by `npm run validate:trust -- --ship` on the first 80 % of the ratings of Bitcoin OTC (SNAP), SHA-256
 * 76bd9d8f1d3ff9a1813d9fc8e6902a0ee4d0a2f8c1003842dbc9ec79149ab60c:
 * ratings in a marketplace, a proxy for vouches. What they reach on the last 20 % is in `docs/trust-model.md`.
 * Records are shrunk towards `baseShare`; where nothing is known, the intercept makes a probability of its own.
 */
export const breachCoefficients: BreachCoefficients = {
  version: 'otc-1',
  ownOutcomes: 0,
  baseShare: 0.05,
  intercept: 7.839,
  seekerRecord: 0.846,
  connectorRecord: 0.747,
  witnesses: 1.732,
  reciprocal: -3.223,
  hasReciprocal: 2.345,
};

/** What one of those ratings told of the weights, on the average: Fisher's information, in the order of the weights. */
export const breachInformation: readonly (readonly number[])[] = [
  [0.04112, -0.119605, -0.102768, -0.121574, 0.007407, 0.007949],
  [-0.119605, 0.428563, 0.289465, 0.356231, -0.021775, -0.024172],
  [-0.102768, 0.289465, 0.357646, 0.303231, -0.019967, -0.021878],
  [-0.121574, 0.356231, 0.303231, 0.360865, -0.021945, -0.023622],
  [0.007407, -0.021775, -0.019967, -0.021945, 0.007949, 0.007407],
  [0.007949, -0.024172, -0.021878, -0.023622, 0.007407, 0.007949],
];
