import type { BreachSigns } from '#trust-model';

/** A vouch for a stranger by somebody who never vouched. */
export const nothingKnown: BreachSigns = {
  ofSeeker: { good: 0, bad: 0 },
  byConnector: { good: 0, bad: 0 },
  witnesses: { weight: 0, disbelief: 0 },
  reciprocal: { good: 0, bad: 0 },
};
