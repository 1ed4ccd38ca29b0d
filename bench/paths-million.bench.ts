import { pathBench } from './paths/path-bench.js';

/** Evidence in one direction of one tie in five: the network for which the budget of memory is written. */
export const question = pathBench(
  'paths-million',
  { people: 1_000_000, meanDegree: 50, evidenceShare: 0.1 },
  30,
);
