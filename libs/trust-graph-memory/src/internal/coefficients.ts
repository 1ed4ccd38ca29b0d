import { breachCoefficients, type BreachCoefficients } from '#trust-model';
import { latestBy } from './fact-table.js';
import type { View } from './view.js';

/** The weights in force at the moment. */
export const coefficientsAt = ({ graph, lens }: View): BreachCoefficients =>
  latestBy(graph.coefficients.of(0, lens.bound), lens.asOf)?.coefficients ?? breachCoefficients;
