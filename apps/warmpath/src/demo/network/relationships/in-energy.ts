import type { Tie } from './tie.js';

/** People who work with wind, sun and data. */
export const inEnergy: readonly Tie[] = [
  ['ruth', 'MANAGER', 'isabel', 4, 4, '2018-04', '2025-01-20'],
  ['ruth', 'COLLEAGUE', 'ben', 4, 4, '2020-02', '2025-01-20'],
  ['ruth', 'COLLEAGUE', 'pavel', 3, 4, '2018-04', '2024-03-12'],
  ['ruth', 'COLLEAGUE', 'marcus', 3, 3, '2019-09', '2025-01-20'],
  ['yusuf', 'MANAGER', 'ruth', 4, 4, '2023-01', '2025-02-05'],
  ['yusuf', 'COLLEAGUE', 'ben', 4, 3, '2023-01', '2025-02-05'],
  ['ben', 'COLLEAGUE', 'pavel', 4, 4, '2020-02', '2024-03-12'],
  ['ben', 'COLLEAGUE', 'finn', 3, 3, '2020-02', '2024-03-12'],
  ['marcus', 'MANAGER', 'isabel', 3, 4, '2019-09', '2025-01-20'],
  ['finn', 'MANAGER', 'isabel', 3, 3, '2016-05', '2023-10-02'],
  ['vera', 'OTHER', 'isabel', 4, 3, '2021-01', '2024-04-18'],

  ['victor', 'CLIENT', 'ruth', 4, 4, '2019-02', '2025-06-03'],
  ['victor', 'OTHER', 'isabel', 2, 2, '2019-02', '2023-09-07'],
  ['victor', 'COLLEAGUE', 'noah', 4, 4, '2016-11', '2024-11-21'],
  ['victor', 'COLLEAGUE', 'henrik', 4, 4, '2018-07', '2024-11-21'],
  ['noah', 'CLIENT', 'stefan', 3, 4, '2021-04', '2025-02-17'],
  ['henrik', 'FRIEND', 'irene', 4, 4, '2016-08', '2024-08-30'],

  ['amara', 'CLIENT', 'stefan', 4, 4, '2021-01', '2025-05-06'],
  ['amara', 'FRIEND', 'helen', 3, 3, '2015-05', '2024-09-29'],
  ['amara', 'CLIENT', 'ruth', 3, 3, '2021-02', '2025-05-06'],
  ['amara', 'COLLEAGUE', 'aisha', 4, 4, '2021-05', '2025-04-02'],
  ['aisha', 'FRIEND', 'dora', 4, 4, '2018-09', '2024-12-15'],
  ['stefan', 'COLLEAGUE', 'irene', 4, 4, '2021-11', '2025-03-27'],
  ['stefan', 'COLLEAGUE', 'dora', 4, 4, '2023-04', '2025-03-27'],
  ['irene', 'COLLEAGUE', 'dora', 3, 4, '2023-04', '2025-03-27'],
  ['helen', 'COLLEAGUE', 'sofia', 4, 4, '2020-01', '2025-03-03'],
  ['helen', 'FRIEND', 'stefan', 3, 3, '2014-02', '2023-11-11'],

  ['fatima', 'COLLEAGUE', 'kofi', 3, 3, '2021-09', '2025-04-25'],
  ['fatima', 'FRIEND', 'lucia', 4, 4, '2016-10', '2024-01-28'],
  ['kofi', 'FRIEND', 'pavel', 3, 3, '2020-05', '2024-05-19'],
  ['ravi', 'FRIEND', 'irene', 3, 3, '2019-07', '2024-06-24'],
  ['zoe', 'COLLEAGUE', 'ahmed', 4, 4, '2020-03', '2025-01-13'],
  ['zoe', 'FRIEND', 'george', 3, 3, '2016-02', '2023-05-09'],
];
