import { addMultiple, addProducts, dot, solve } from './solve.js';

/** One case: what is known (first the intercept's 1), whether it happened, and how much it counts. */
export interface Case {
  readonly row: readonly number[];
  readonly happened: boolean;
  readonly weight: number;
}

/** Which sign a weight may have: 1 not below 0, −1 not above, 0 any. */
export type Sign = 1 | -1 | 0;

/** What is held of the weights before any case is seen: a normal law. */
export interface WeightsBefore {
  readonly means: readonly number[];
  /** Inverse of their covariance, positive definite. */
  readonly precision: readonly (readonly number[])[];
}

const MOST_STEPS = 100;
const ENOUGH = 1e-9;

/** Newton's step is cut to this: from far away it overshoots. */
const LONGEST_STEP = 2;

/** Holds the intercept where nothing, or everything, happened, and is not felt elsewhere. */
const HARDLY = 1e-6;

/** Weights near 0, each of variance 1/λ (ridge); the first, the intercept, is hardly held back. */
export const nearZero = (columns: number, lambda: number): WeightsBefore => ({
  means: new Array<number>(columns).fill(0),
  precision: Array.from({ length: columns }, (_, i) =>
    Array.from({ length: columns }, (__, j) => (i === j ? (i === 0 ? HARDLY : lambda) : 0)),
  ),
});

/**
 * Weights w that maximise `Σ weight·log-likelihood − (w − m)ᵀ·P·(w − m)/2` of the logistic model (Cox 1958; with m = 0
 * and P = λ the ridge of le Cessie and van Houwelingen, Applied Statistics 1992) with the signs asked for: a weight of
 * the other sign is left out, which makes it 0, and the rest is fitted again.
 */
export const logistic = (cases: readonly Case[], before: WeightsBefore, signs: readonly Sign[]): number[] => {
  let kept = signs.map((_, column) => column);
  for (;;) {
    const weights = newton(cases, before, kept);
    const wrong = kept.filter((column) => (weights[column] ?? 0) * (signs[column] ?? 0) < 0);
    if (wrong.length === 0) return weights;
    kept = kept.filter((column) => !wrong.includes(column));
  }
};

export const probabilityOf = (row: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-dot(row, weights)));

/** Curvature of the cases' log-likelihood at these weights, turned positive: what they tell (Fisher 1922). */
export const informationOf = (cases: readonly Case[], weights: readonly number[]): number[][] => {
  const information = weights.map(() => weights.map(() => 0));
  for (const { row, weight } of cases) {
    const p = probabilityOf(row, weights);
    addProducts(information, row, weight * p * (1 - p));
  }
  return information;
};

/**
 * Newton's steps over the columns kept, the others being 0; the problem is convex, and a definite P makes the steps
 * well defined.
 */
const newton = (
  cases: readonly Case[],
  { means, precision }: WeightsBefore,
  kept: readonly number[],
): number[] => {
  const rows = cases.map(({ row }) => kept.map((column) => row[column] ?? 0));
  const weights = means.map((mean, column) => (kept.includes(column) ? mean : 0));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const own = kept.map((column) => weights[column] ?? 0);
    const away = weights.map((weight, column) => weight - (means[column] ?? 0));
    const curvature = kept.map((i) => kept.map((j) => precision[i]?.[j] ?? 0));
    const slope = kept.map((i) => -dot(precision[i] ?? [], away));
    for (const [k, { happened, weight }] of cases.entries()) {
      const row = rows[k] ?? [];
      const p = probabilityOf(row, own);
      addProducts(curvature, row, weight * p * (1 - p));
      addMultiple(slope, row, weight * ((happened ? 1 : 0) - p));
    }
    const change = solve(curvature, slope);
    const length = Math.max(...change.map(Math.abs));
    const part = Math.min(1, LONGEST_STEP / length);
    for (const [i, column] of kept.entries()) weights[column] = (own[i] ?? 0) + part * (change[i] ?? 0);
    if (length < ENOUGH) break;
  }
  return weights;
};
