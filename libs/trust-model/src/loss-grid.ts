/** How many losses the grid tells apart: 0, one width, two widths, … */
export const CELLS = 128;

/** The share of outcomes whose loss stays at or below the value at risk. */
export const CONFIDENCE = 0.95;

/** √19: Cantelli's inequality leaves at most `1 / (1 + k²)` = 5 % above `mean + k·sd` (Atti del Congresso, 1928). */
const REACH = Math.sqrt(CONFIDENCE / (1 - CONFIDENCE));

/** Losses on a grid, each between two cells; all arrays in the order of the items. */
export interface PlacedLosses {
  /** Trust lost from one cell to the next; 0: there is nothing to lose. */
  readonly width: number;
  /** The cell at or below the loss; `CELLS` where that is past the grid's end. */
  readonly lower: Int32Array;
  /** The cell above takes this share of the item's probability, 0 to 1, and the lower one the rest. */
  readonly upperShare: Float64Array;
}

/**
 * Puts losses on a grid that reaches the value at risk of their sum, which has this mean and variance. A loss that
 * lies between two cells is split between them so that its mean is kept and its spread grows: the law of the sum is a
 * mean-preserving spread, whose shortfall is never smaller.
 * Of two widths the one is taken that spreads less: the narrowest, or the next one that puts the largest loss right
 * on a cell. So a portfolio of equal losses is exact, and what dominates a small one.
 */
export const placeLosses = (
  losses: Float64Array,
  probabilities: Float64Array,
  mean: number,
  variance: number,
): PlacedLosses => {
  const narrowest = (mean + REACH * Math.sqrt(variance)) / (CELLS - 1);
  const largest = losses.reduce((most, loss) => Math.max(most, loss), 0);
  const steps = Math.floor(largest / narrowest);
  const plain = placedAt(narrowest, losses);
  if (!(steps >= 1)) return plain;
  const aligned = placedAt(largest / steps, losses);
  return spreadOf(aligned, probabilities) <= spreadOf(plain, probabilities) ? aligned : plain;
};

const placedAt = (width: number, losses: Float64Array): PlacedLosses => {
  const lower = new Int32Array(losses.length);
  const upperShare = new Float64Array(losses.length);
  for (let i = 0; i < losses.length; i += 1) {
    const cells = (losses[i] ?? 0) / width;
    const cell = Math.floor(cells);
    lower[i] = Math.min(cell, CELLS);
    upperShare[i] = cell < CELLS ? cells - cell : 0;
  }
  return { width, lower, upperShare };
};

/** Variance that the split adds to the sum, `Σ p·u·(1 − u)·width²`. */
const spreadOf = ({ width, upperShare }: PlacedLosses, probabilities: Float64Array): number => {
  let spread = 0;
  for (let i = 0; i < upperShare.length; i += 1) {
    const share = upperShare[i] ?? 0;
    spread += (probabilities[i] ?? 0) * share * (1 - share);
  }
  return spread * width * width;
};
