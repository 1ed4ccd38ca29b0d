/**
 * Parts of a history in order of time. Settings are chosen by fitting on `early` and trying on `middle`; what is
 * shipped is fitted on both, and every figure is taken on `last`.
 */
export interface Split<T> {
  readonly early: readonly T[];
  readonly middle: readonly T[];
  readonly last: readonly T[];
}

/** The first 60 %, the next 20 % and the rest. */
export const split = <T>(items: readonly T[]): Split<T> => {
  const [first, second] = [Math.floor(items.length * 0.6), Math.floor(items.length * 0.8)];
  return { early: items.slice(0, first), middle: items.slice(first, second), last: items.slice(second) };
};
