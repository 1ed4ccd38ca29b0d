import { CELLS, type PlacedLosses } from './loss-grid.js';

/** Probabilities of the losses 0, one width, two widths, … of a grid. What lies past its end is left out. */
export type LossLaw = Float64Array;

/** The law of no items at all, or a part of it that weighs `weight`; in place of what `law` held, where one is given. */
export const noLoss = (weight = 1, law: LossLaw = new Float64Array(CELLS)): LossLaw => {
  law.fill(0);
  law[0] = weight;
  return law;
};

/** Probability below which a cell at either end of a law is emptied: all of them together change no figure. */
const NEGLIGIBLE = 1e-20;

/**
 * Adds the independent items `from` up to `to`, without it. For each, with its loss at `lower` cells and, for
 * `upperShare` of its probability, one cell higher: `f(k) ← (1−p)·f(k) + p·f(k − loss)`, the recursion for sums of
 * unlike items (Barlow and Heidtmann, "Computing k-out-of-n System Reliability", IEEE Transactions on Reliability
 * 1984; with weights: Zhang, Hong and Balakrishnan, "The Generalized Poisson-Binomial Distribution", Journal of
 * Statistical Computation and Simulation 2018). Only occupied cells are gone through: half the work, and no numbers
 * so small that processors take many times as long over them.
 */
export const addItems = (
  law: LossLaw,
  { lower, upperShare }: PlacedLosses,
  probabilities: Float64Array,
  from = 0,
  to = probabilities.length,
): void => {
  let bottom = 0;
  let top = CELLS - 1;
  for (let i = from; i < to; i += 1) {
    while (top > bottom && (law[top] ?? 0) < NEGLIGIBLE) law[top--] = 0;
    while (bottom < top && (law[bottom] ?? 0) < NEGLIGIBLE) law[bottom++] = 0;
    const cells = lower[i] ?? 0;
    if (cells < CELLS) top = Math.min(top + cells + 1, CELLS - 1);
    addItem(law, bottom, top, cells, upperShare[i] ?? 0, probabilities[i] ?? 0);
  }
};

/** From the top down, so that every cell still reads what was there before the item. */
const addItem = (
  law: LossLaw,
  bottom: number,
  top: number,
  lower: number,
  upperShare: number,
  probability: number,
): void => {
  const stays = 1 - probability;
  const toUpper = probability * upperShare;
  const toLower = probability - toUpper;
  let cell = top;
  for (; cell > lower && cell >= bottom; cell -= 1) {
    law[cell] =
      stays * (law[cell] ?? 0) + toLower * (law[cell - lower] ?? 0) + toUpper * (law[cell - lower - 1] ?? 0);
  }
  if (cell === lower) {
    law[cell] = stays * (law[cell] ?? 0) + toLower * (law[0] ?? 0);
    cell -= 1;
  }
  for (; cell >= bottom; cell -= 1) law[cell] = stays * (law[cell] ?? 0);
};
