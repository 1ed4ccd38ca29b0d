import type { PlacedLosses } from './loss-grid.js';
import { addItems, type LossLaw, noLoss } from './loss-law.js';

/**
 * Calls `visit` with each item's index and the law of all other items, which is the visitor's only during the call.
 * n·log n additions of an item to a law: ever smaller halves get the law of everything outside them, which is that
 * of the whole before it was halved, and the other half. Taking an item out of the whole law again would be fewer,
 * but divides by 1 − p, which blows up rounding for items that probably fail.
 */
export const lawsWithoutEach = (
  placed: PlacedLosses,
  probabilities: Float64Array,
  visit: (item: number, others: LossLaw) => void,
): void => {
  /** One law for each depth of halving, used again and again: a thousand new ones would keep the collector busy. */
  const laws: LossLaw[] = [];
  const withAlso = (outside: LossLaw, depth: number, from: number, to: number): LossLaw => {
    const more = (laws[depth] ??= noLoss());
    more.set(outside);
    addItems(more, placed, probabilities, from, to);
    return more;
  };
  const halve = (from: number, to: number, outside: LossLaw, depth: number): void => {
    if (to - from === 1) {
      visit(from, outside);
      return;
    }
    const middle = (from + to) >> 1;
    halve(from, middle, withAlso(outside, depth, middle, to), depth + 1);
    halve(middle, to, withAlso(outside, depth, from, middle), depth + 1);
  };
  if (probabilities.length > 0) halve(0, probabilities.length, noLoss(), 0);
};
