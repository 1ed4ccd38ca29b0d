import type { BreachCoefficients } from './breach-probability.js';

/**
 * Fitted by `npm run validate:trust -- --ship` on the first 80 % of the ratings of Bitcoin OTC (SNAP), SHA-256
 * 76bd9d8f1d3ff9a1813d9fc8e6902a0ee4d0a2f8c1003842dbc9ec79149ab60c:
 * ratings in a marketplace, a proxy for vouches. What they reach on the last 20 % is in `docs/trust-model.md`.
 * Records are shrunk towards `baseShare`; where nothing is known, the intercept makes a probability of its own.
 */
export const breachCoefficients: BreachCoefficients = {
  version: 'otc-1',
  fitted: true,
  baseShare: 0.05,
  intercept: 7.839,
  seekerRecord: 0.846,
  connectorRecord: 0.747,
  witnesses: 1.732,
  reciprocal: -3.223,
  hasReciprocal: 2.345,
};
