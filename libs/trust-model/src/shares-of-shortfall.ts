import { independentLaw } from './independent-law.js';
import { lawsWithoutEach } from './laws-without-each.js';
import { CONFIDENCE } from './loss-grid.js';
import type { LossLaw } from './loss-law.js';
import { openLosses } from './open-losses.js';
import type { OpenRisk } from './portfolio-risk.js';
import { tailOf } from './tail.js';

/**
 * Which item contributes what to `expectedShortfall95` (Euler allocation), in the order of the items: 0 or more each,
 * adding up to 1; all zeros where there is no shortfall. An item contributes what it loses on average in the worst
 * 5 % of outcomes (Tasche, "Risk Contributions and Performance Measurement", 1999). As in `tail.ts` that is what it
 * loses at all, `p·l`, less what it loses in the other 95 %: nothing past the grid's end is missed.
 */
export const sharesOfShortfall = (items: readonly OpenRisk[]): readonly number[] => {
  const open = openLosses(items);
  const { losses, probabilities } = open;
  const { law, placed } = independentLaw(open);
  const { width, lower, upperShare } = placed;
  if (width === 0) return items.map(() => 0);
  const body = bodyOf(law, tailOf(law, width, open.mean).cell);
  const contributions = new Float64Array(items.length);
  lawsWithoutEach(placed, probabilities, (i, others) => {
    const lossInCells = (losses[i] ?? 0) / width;
    const inBody = lostInBody(lower[i] ?? 0, upperShare[i] ?? 0, others, body);
    contributions[i] = (probabilities[i] ?? 0) * Math.max(lossInCells - inBody, 0);
  });
  const sum = contributions.reduce((a, b) => a + b, 0);
  return Array.from(contributions, (contribution) => contribution / sum);
};

/** Which share of each cell's outcomes belongs to the better 95 %: the value at risk's own cell is cut in two. */
const bodyOf = (law: LossLaw, valueAtRisk: number): Float64Array => {
  const body = new Float64Array(law.length).fill(1, 0, valueAtRisk);
  const below = law.subarray(0, valueAtRisk).reduce((a, b) => a + b, 0);
  body[valueAtRisk] = Math.min((CONFIDENCE - below) / (law[valueAtRisk] ?? 0), 1);
  return body;
};

/** Of a loss that has happened, what falls into the body on average, in cells: over all that the others may lose. */
const lostInBody = (lower: number, upperShare: number, others: LossLaw, body: Float64Array): number => {
  const upper = lower + 1;
  let lost = 0;
  for (let cell = 0; cell + lower < body.length; cell += 1) {
    const atLower = (1 - upperShare) * lower * (body[cell + lower] ?? 0);
    const atUpper = upperShare * upper * (body[cell + upper] ?? 0);
    lost += (others[cell] ?? 0) * (atLower + atUpper);
  }
  return lost;
};
