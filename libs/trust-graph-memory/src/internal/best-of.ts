/** The first `limit` in the order of `compare`, in that order: for few of many, without sorting all of them. */
export const bestOf = <T>(items: Iterable<T>, limit: number, compare: (a: T, b: T) => number): T[] => {
  const best: T[] = [];
  for (const item of items) {
    const worst = best[limit - 1];
    if (worst !== undefined && compare(item, worst) >= 0) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = best[middle];
      if (other !== undefined && compare(item, other) >= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, item);
    if (best.length > limit) best.pop();
  }
  return best;
};
