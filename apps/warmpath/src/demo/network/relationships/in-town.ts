import type { Tie } from './tie.js';

/**
 * Council, university, hospital and harbour. Margaret and Peter are known to Ingrid alone, who is against Maya's
 * change; Rosa to Greta alone, who is against it by her own account; Vera to David alone within three hops of Maya,
 * who keeps his ties to himself; the three of Meridian Games to nobody outside.
 */
export const inTown: readonly Tie[] = [
  ['tomas', 'COLLEAGUE', 'chloe', 3, 4, '2019-08', '2024-11-08'],
  ['tomas', 'MANAGER', 'ingrid', 3, 3, '2016-08', '2025-02-14'],
  ['chloe', 'MANAGER', 'ingrid', 3, 3, '2019-08', '2024-11-08'],
  ['chloe', 'FRIEND', 'lars', 3, 3, '2020-05', '2024-04-27'],
  ['ingrid', 'OTHER', 'margaret', 4, 4, '2017-01', '2025-05-15'],
  ['ingrid', 'OTHER', 'peter', 3, 3, '2016-08', '2024-10-01'],
  ['peter', 'MANAGER', 'margaret', 4, 4, '2017-01', '2025-05-15'],
  ['greta', 'FRIEND', 'rosa', 5, 5, '1998-05', '2023-06-30'],

  ['mei', 'COLLEAGUE', 'oliver', 4, 4, '2019-05', '2025-01-27'],
  ['mei', 'COLLEAGUE', 'tariq', 4, 4, '2018-02', '2025-01-27'],
  ['mei', 'COLLEAGUE', 'paul', 2, 2, '2018-02', '2023-03-14'],
  ['oliver', 'CLIENT', 'isabel', 3, 3, '2019-11', '2024-09-10'],
  ['oliver', 'OTHER', 'emma', 3, 3, '2020-08', '2024-09-10'],
  ['tariq', 'FRIEND', 'simon', 4, 4, '2013-09', '2024-02-04'],
  ['lars', 'COLLEAGUE', 'simon', 4, 3, '2021-02', '2024-11-30'],
  ['lars', 'COLLEAGUE', 'emma', 3, 3, '2020-08', '2024-11-30'],
  ['emma', 'COLLEAGUE', 'simon', 4, 4, '2021-02', '2025-01-09'],
  ['lina', 'OTHER', 'emma', 3, 3, '2021-03', '2024-10-12'],
  ['carmen', 'OTHER', 'oliver', 2, 2, '2014-06', '2022-11-25'],
  ['carmen', 'OTHER', 'emma', 2, 3, '2019-06', '2023-12-06'],

  ['hannah', 'COLLEAGUE', 'julia', 4, 4, '2014-04', '2024-07-07'],
  ['hannah', 'COLLEAGUE', 'nina', 3, 3, '2012-10', '2024-07-07'],
  ['hannah', 'COLLEAGUE', 'oksana', 3, 3, '2022-09', '2024-07-07'],
  ['julia', 'COLLEAGUE', 'nina', 4, 4, '2014-04', '2023-08-19'],
  ['leo', 'COLLEAGUE', 'ravi', 4, 4, '2022-03', '2025-03-11'],
  ['leo', 'MANAGER', 'hugo', 3, 3, '2017-05', '2024-03-22'],
  ['hugo', 'FRIEND', 'george', 4, 4, '2010-10', '2023-09-16'],
  ['george', 'COLLEAGUE', 'vera', 4, 4, '2018-01', '2024-04-18'],
  ['david', 'FRIEND', 'vera', 5, 5, '2003-09', '2025-06-21'],
  ['jonas', 'COLLEAGUE', 'anna', 4, 4, '2020-06', '2024-08-13'],
  ['jonas', 'CLIENT', 'marcus', 4, 3, '2020-01', '2024-08-13'],
  ['anna', 'CLIENT', 'helen', 3, 2, '2021-10', '2024-01-15'],

  ['akira', 'COLLEAGUE', 'bella', 4, 4, '2021-01', '2025-01-16'],
  ['akira', 'MANAGER', 'chris', 3, 4, '2018-01', '2025-01-16'],
  ['bella', 'MANAGER', 'chris', 3, 3, '2021-01', '2025-01-16'],
];
