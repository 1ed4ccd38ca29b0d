import type { CommandData } from '#domain';
import type { PersonKey } from './people.js';

/**
 * Something that happened again and again: who reports it (and wrote first), with whom, on which day first, every how
 * many days, how often, after how many days the other answered (null: never), whether the other confirmed it, and how.
 */
type Series = readonly [
  PersonKey,
  PersonKey,
  first: string,
  everyDays: number,
  times: number,
  answeredAfterDays: number | null,
  confirmed: boolean,
  medium: CommandData<'LogInteraction'>['medium'],
];

export const interactions: readonly Series[] = [
  ['maya', 'priya', '2024-10-07', 41, 9, 1, true, 'CALL'],
  ['maya', 'daniel', '2024-04-14', 91, 6, 0, true, 'IN_PERSON'],
  ['maya', 'elena', '2024-01-22', 120, 5, 4, true, 'EMAIL'],
  ['maya', 'omar', '2025-02-03', 14, 10, 2, true, 'MESSAGE'],
  ['maya', 'hannah', '2023-03-01', 73, 10, 1, true, 'IN_PERSON'],
  ['maya', 'samuel', '2024-11-05', 56, 6, 1, true, 'MESSAGE'],
  ['maya', 'nadia', '2025-03-11', 70, 3, 6, false, 'MESSAGE'],
  ['maya', 'mei', '2024-09-17', 105, 3, 3, false, 'EMAIL'],
  ['maya', 'carmen', '2024-02-06', 1, 1, 11, false, 'EMAIL'],
  ['maya', 'paul', '2025-03-04', 60, 3, 13, false, 'EMAIL'],
  ['maya', 'jonas', '2025-02-10', 45, 4, null, false, 'MESSAGE'],
  ['maya', 'lina', '2024-06-20', 1, 1, 21, false, 'MESSAGE'],
  ['ingrid', 'margaret', '2024-09-03', 60, 6, 3, true, 'EMAIL'],

  ['priya', 'ruth', '2024-05-13', 42, 11, 2, true, 'CALL'],
  ['priya', 'amara', '2024-12-02', 30, 9, 0, true, 'IN_PERSON'],
  ['elena', 'victor', '2024-03-08', 80, 7, 2, true, 'IN_PERSON'],
  ['victor', 'ruth', '2024-04-22', 95, 6, 5, true, 'EMAIL'],
  ['amara', 'stefan', '2024-07-01', 75, 5, 3, true, 'CALL'],
  ['omar', 'marcus', '2024-10-10', 120, 3, 7, false, 'EMAIL'],
  ['nadia', 'helen', '2024-08-28', 110, 4, 2, true, 'CALL'],
  ['samuel', 'kofi', '2025-01-14', 28, 6, 0, true, 'IN_PERSON'],
  ['kofi', 'pavel', '2024-05-25', 150, 3, 4, false, 'MESSAGE'],
  ['daniel', 'ben', '2024-02-25', 180, 3, 9, false, 'MESSAGE'],
  ['nadia', 'irene', '2025-01-22', 90, 3, 3, true, 'MESSAGE'],
  ['oliver', 'isabel', '2024-09-25', 130, 3, 8, true, 'EMAIL'],
];
