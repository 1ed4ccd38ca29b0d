import { solve } from './solve.js';

/**
 * Weights that minimise `Σ (y − x·w)² + λ·Σ w²` (ridge regression: Hoerl and Kennard, Technometrics 1970). The first
 * column, the intercept's, is not held back.
 */
export const ridge = (
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  lambda: number,
): number[] => {
  const columns = rows[0]?.length ?? 0;
  const products = Array.from({ length: columns }, (_, i) =>
    Array.from({ length: columns }, (__, j) => (i === j && i > 0 ? lambda : 0)),
  );
  const moments = new Array<number>(columns).fill(0);
  for (const [k, row] of rows.entries()) addTo(products, moments, row, 1, targets[k] ?? 0);
  return solve(products, moments);
};

/** Adds one row's products, `weight` times, and its share of the moments. */
export const addTo = (
  products: number[][],
  moments: number[],
  row: readonly number[],
  weight: number,
  moment: number,
): void => {
  for (const [i, x] of row.entries()) {
    moments[i] = (moments[i] ?? 0) + x * moment;
    const line = products[i];
    if (!line) continue;
    for (const [j, other] of row.entries()) line[j] = (line[j] ?? 0) + weight * x * other;
  }
};
