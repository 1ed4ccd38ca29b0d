import { addMultiple, addProducts, solve } from '#trust-model';

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
  for (const [k, row] of rows.entries()) {
    addProducts(products, row, 1);
    addMultiple(moments, row, targets[k] ?? 0);
  }
  return solve(products, moments);
};
