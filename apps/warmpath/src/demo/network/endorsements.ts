import type { PersonKey } from './people.js';

/** Who endorses whom, for what, how strongly (1–5), and on which day: Maya's name is made in another field so far. */
type Endorsement = readonly [PersonKey, PersonKey, competency: string, strength: number, on: string];

export const endorsements: readonly Endorsement[] = [
  ['ingrid', 'maya', 'teaching', 5, '2024-07-05'],
  ['greta', 'maya', 'teaching', 5, '2022-07-08'],
  ['tomas', 'maya', 'teaching', 4, '2024-07-05'],
  ['chloe', 'maya', 'teaching', 4, '2024-07-05'],
  ['hannah', 'maya', 'teaching', 3, '2023-12-01'],
  ['elena', 'maya', 'physics', 5, '2024-05-20'],
  ['priya', 'maya', 'data analysis', 4, '2025-09-12'],
  ['omar', 'maya', 'data analysis', 4, '2025-07-04'],
  ['samuel', 'maya', 'data analysis', 2, '2025-05-11'],

  ['ruth', 'priya', 'data analysis', 5, '2025-03-19'],
  ['amara', 'priya', 'data analysis', 5, '2025-04-02'],
  ['nadia', 'priya', 'public speaking', 3, '2025-03-08'],
  ['ruth', 'victor', 'wind power', 4, '2024-10-24'],
  ['ruth', 'kenji', 'turbine maintenance', 4, '2024-06-11'],
  ['finn', 'kenji', 'turbine maintenance', 5, '2025-03-31'],
  ['ruth', 'ben', 'wind power', 4, '2025-01-20'],
  ['isabel', 'ruth', 'leadership', 4, '2025-01-20'],
  ['stefan', 'amara', 'data analysis', 4, '2025-05-06'],
  ['stefan', 'dora', 'data analysis', 3, '2025-03-27'],
  ['helen', 'daniel', 'electrical engineering', 4, '2025-03-03'],
  ['helen', 'nadia', 'leadership', 4, '2025-02-26'],
  ['marcus', 'omar', 'teaching', 4, '2025-06-27'],
  ['kofi', 'samuel', 'data engineering', 4, '2025-04-25'],
  ['victor', 'elena', 'physics', 5, '2025-05-23'],
  ['margaret', 'ingrid', 'leadership', 5, '2025-05-15'],
];
