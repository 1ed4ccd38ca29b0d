import { pathBench } from './paths/path-bench.js';

export const question = pathBench('paths', { people: 100_000, meanDegree: 50 }, 80);
