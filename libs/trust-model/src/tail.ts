import { CONFIDENCE } from './loss-grid.js';
import type { LossLaw } from './loss-law.js';

/** Sums of rounded probabilities that fall this short of the confidence have reached it. */
const ROUNDING = 1e-12;

/** The worst 5 % of outcomes. */
export interface Tail {
  /** The cell whose loss is the value at risk: the lowest one that at least 95 % of outcomes don't exceed. */
  readonly cell: number;
  /** Mean loss of the worst 5 %. */
  readonly shortfall: number;
}

/**
 * Value at risk and expected shortfall of a law on a grid of this width, whose whole mean, past its end too, is
 * `mean`. The shortfall is `t + E(L − t)⁺ / 5 %` at t = value at risk (Rockafellar and Uryasev, "Optimization of
 * Conditional Value-at-Risk", Journal of Risk 2000), with `E(L − t)⁺ = mean − t + E(t − L)⁺`: only the body at and
 * below t is looked at, and nothing is lost past the grid. Should rounding up of losses have pushed the value at risk
 * past the end, the last cell stands for it; the shortfall is too high then, never too low, as that t is not the best.
 */
export const tailOf = (law: LossLaw, width: number, mean: number): Tail => {
  const last = law.length - 1;
  let cell = 0;
  let below = law[0] ?? 0;
  /** E(t − L)⁺ in widths, t being the cell's loss: grows by P(L < t) from each cell to the next. */
  let shortOf = 0;
  while (below < CONFIDENCE - ROUNDING && cell < last) {
    shortOf += below;
    cell += 1;
    below += law[cell] ?? 0;
  }
  const valueAtRisk = cell * width;
  return {
    cell,
    shortfall: valueAtRisk + (mean - valueAtRisk + shortOf * width) / (1 - CONFIDENCE),
  };
};
