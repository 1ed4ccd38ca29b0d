import type { BreachCoefficients } from './breach-probability.js';

/**
 * Set by hand, measured by nobody; what the figures mean, and why these:
 * - `baseShare` 0.1: where nothing is known, one vouch in ten fails. It is also what every record is shrunk towards.
 * - `intercept` 0 and the three records' weights adding up to 1: without information the probability is `baseShare`
 *   itself, and where all three records say the same share, that share.
 * - `seekerRecord` 0.6: how the one judged did before says more than everything else together.
 * - `connectorRecord` 0.15: how those turned out whom the connector judged before: mostly about other people, so least.
 * - `witnesses` 0.25: about the seeker, but from others, and discounted by the trust in them already.
 * - `reciprocal` −0.8: a seeker who trusts the connector in return has something of their own to lose. From full
 *   trust to full distrust the odds of failing grow fivefold (e^1.6).
 * - `hasReciprocal` −0.2: having dealt with each other at all lowers the odds by a sixth (e^−0.2 = 0.82).
 */
export const breachCoefficients: BreachCoefficients = {
  version: 'hand-1',
  fitted: false,
  baseShare: 0.1,
  intercept: 0,
  seekerRecord: 0.6,
  connectorRecord: 0.15,
  witnesses: 0.25,
  reciprocal: -0.8,
  hasReciprocal: -0.2,
};
