import { addTo } from './ridge.js';
import { dot, solve } from './solve.js';

/** One case: what is known (first the intercept's 1), whether it happened, and how much it counts. */
export interface Case {
  readonly row: readonly number[];
  readonly happened: boolean;
  readonly weight: number;
}

/** Which sign a weight may have: 1 not below 0, −1 not above, 0 any. */
export type Sign = 1 | -1 | 0;

const MOST_STEPS = 100;
const ENOUGH = 1e-9;

/** Newton's step is cut to this: from far away it overshoots. */
const LONGEST_STEP = 2;

/** Holds the intercept where nothing, or everything, happened, and is not felt elsewhere. */
const HARDLY = 1e-6;

/**
 * Weights w that maximise `Σ weight·log-likelihood − λ/2·Σ w²` of the logistic model (Cox 1958; ridge: le Cessie and
 * van Houwelingen, Applied Statistics 1992) with the signs asked for: a weight of the other sign is left out, which
 * makes it 0, and the rest is fitted again. The first, the intercept, is hardly held back.
 */
export const logistic = (cases: readonly Case[], lambda: number, signs: readonly Sign[]): number[] => {
  let kept = signs.map((_, column) => column);
  for (;;) {
    const fitted = newton(cases, lambda, kept);
    const weights = signs.map((_, column) => fitted[kept.indexOf(column)] ?? 0);
    const wrong = kept.filter((column) => (weights[column] ?? 0) * (signs[column] ?? 0) < 0);
    if (wrong.length === 0) return weights;
    kept = kept.filter((column) => !wrong.includes(column));
  }
};

export const probabilityOf = (row: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-dot(row, weights)));

/** Newton's steps on the columns kept; the problem is convex, and with λ > 0 the steps are well defined. */
const newton = (cases: readonly Case[], lambda: number, kept: readonly number[]): number[] => {
  const rows = cases.map(({ row }) => kept.map((column) => row[column] ?? 0));
  let weights = kept.map(() => 0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const held = kept.map((column) => (column === 0 ? HARDLY : lambda));
    const curvature = kept.map((_, i) => kept.map((__, j) => (i === j ? (held[i] ?? 0) : 0)));
    const slope = weights.map((weight, i) => -(held[i] ?? 0) * weight);
    for (const [k, { happened, weight }] of cases.entries()) {
      const row = rows[k] ?? [];
      const p = probabilityOf(row, weights);
      addTo(curvature, slope, row, weight * p * (1 - p), weight * ((happened ? 1 : 0) - p));
    }
    const change = solve(curvature, slope);
    const length = Math.max(...change.map(Math.abs));
    const part = Math.min(1, LONGEST_STEP / length);
    weights = weights.map((weight, i) => weight + part * (change[i] ?? 0));
    if (length < ENOUGH) break;
  }
  return weights;
};
