/**
 * Solves A·x = b for a symmetric positive definite A by Cholesky's factors; b and A are left as they are.
 * @throws RangeError A is not positive definite
 */
export const solve = (a: readonly (readonly number[])[], b: readonly number[]): number[] => {
  const lower: number[][] = [];
  for (const [i, row] of a.entries()) {
    const built: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? built : (lower[j] ?? []);
      const rest = (row[j] ?? 0) - dot(built, other, j);
      if (j === i && !(rest > 0)) throw new RangeError('the matrix is not positive definite');
      built.push(j === i ? Math.sqrt(rest) : rest / (other[j] ?? 1));
    }
    lower.push(built);
  }
  const half: number[] = [];
  for (const [i, row] of lower.entries()) half.push(((b[i] ?? 0) - dot(row, half, i)) / (row[i] ?? 1));
  const x = new Array<number>(b.length).fill(0);
  for (let i = b.length - 1; i >= 0; i -= 1) {
    let rest = half[i] ?? 0;
    for (let k = i + 1; k < b.length; k += 1) rest -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = rest / (lower[i]?.[i] ?? 1);
  }
  return x;
};

/** Of the first `count` of both. */
export const dot = (a: readonly number[], b: readonly number[], count = a.length): number => {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

/** Adds `weight·row·rowᵀ` to a square matrix. */
export const addProducts = (matrix: number[][], row: readonly number[], weight: number): void => {
  for (const [i, x] of row.entries()) {
    const line = matrix[i];
    if (!line) continue;
    for (const [j, other] of row.entries()) line[j] = (line[j] ?? 0) + weight * x * other;
  }
};

/** Adds `amount·row` to a vector. */
export const addMultiple = (vector: number[], row: readonly number[], amount: number): void => {
  for (const [i, x] of row.entries()) vector[i] = (vector[i] ?? 0) + x * amount;
};
