import type { Page } from '#trust-graph';

/** The asked part of everything that was found. */
export const pageOf = <T>(
  found: readonly number[],
  { skip, first }: { readonly skip: number; readonly first: number },
  show: (number: number) => T,
): Page<T> => ({
  items: found.slice(skip, skip + first).map(show),
  more: skip + first < found.length,
  total: found.length,
});
