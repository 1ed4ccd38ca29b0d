import type { Stance, Visibility } from '#domain';
import type { PersonKey } from './people.js';

/** By whose word, who stands how to Maya's change, since which day. */
export const stances: readonly (readonly [by: PersonKey, PersonKey, Stance, on: string])[] = [
  ['maya', 'priya', 'SUPPORTIVE', '2025-01-12'],
  ['maya', 'hannah', 'SUPPORTIVE', '2025-01-12'],
  ['maya', 'omar', 'SUPPORTIVE', '2025-02-17'],
  ['maya', 'leo', 'NEUTRAL', '2025-01-12'],
  ['maya', 'tomas', 'NEUTRAL', '2025-03-02'],
  ['maya', 'ingrid', 'AGAINST', '2025-03-02'],
  ['greta', 'greta', 'AGAINST', '2025-04-20'],
];

/** Whose ties are seen by others than the usual. */
export const visibilities: readonly (readonly [PersonKey, Visibility])[] = [
  ['david', 'ENDS'],
  ['amara', 'WORKSPACE'],
];
