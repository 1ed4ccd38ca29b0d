/** Index of the last of the first `length` ascending values that is at most `limit`; -1 where none is. */
export const lastAtMost = (
  values: Uint32Array | Float64Array | readonly number[],
  length: number,
  limit: number,
): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
