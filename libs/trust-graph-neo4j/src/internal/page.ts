import type { Page } from '#trust-graph';

/** By code unit. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const pageOf = <T>(
  found: readonly T[],
  { skip, first }: { skip: number; first: number },
): Page<T> => ({
  items: found.slice(skip, skip + first),
  more: skip + first < found.length,
  total: found.length,
});
