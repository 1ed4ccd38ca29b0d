import { briefs, limits } from '../network/briefs.js';
import { morningOf, type Step } from '../step.js';
import { personId } from './people.js';

/** Before the first of them asked for anything. */
const WRITTEN = morningOf('2025-01-06');

export const selfPortraits: readonly Step[] = briefs.map(([key, answers]) => ({
  name: `brief ${key}`,
  at: WRITTEN,
  command: (known) => ({ type: 'WriteBrief', data: { seeker: personId(known, key), ...answers } }),
}));

export const limitsSet: readonly Step[] = limits.map(([key, monthlyCap, budgetWord]) => ({
  name: `limits ${key}`,
  at: WRITTEN,
  command: (known) => ({
    type: 'SetConnectorPolicy',
    data: { connector: personId(known, key), monthlyCap, budgetWord },
  }),
}));
