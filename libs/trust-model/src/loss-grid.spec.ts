import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CELLS, placeLosses } from './loss-grid.js';
import { meanOf, varianceOf } from './open-losses.js';

const place = (losses: readonly number[], probabilities: readonly number[]) => {
  const [l, p] = [Float64Array.from(losses), Float64Array.from(probabilities)];
  return placeLosses(l, p, meanOf(l, p), varianceOf(l, p));
};
const reach = (losses: readonly number[], probabilities: readonly number[]): number => {
  const [l, p] = [Float64Array.from(losses), Float64Array.from(probabilities)];
  return meanOf(l, p) + Math.sqrt(19 * varianceOf(l, p));
};
const positive = fc.double({ min: 1e-6, max: 1, noNaN: true });

describe('grid of losses', () => {
  it('reaches what Cantelli allows of the worst 5 %, and is never without width', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 30 }), (items) => {
        const [losses, probabilities] = [items.map(([loss]) => loss), items.map(([, p]) => p)];
        const { width } = place(losses, probabilities);
        expect(width).toBeGreaterThan(0);
        expect(width * (CELLS - 1)).toBeGreaterThanOrEqual(reach(losses, probabilities) * (1 - 1e-12));
      }),
      { seed: 20_260_131, numRuns: 1_000 },
    );
  });

  it('keeps the mean of every loss that lies on it', () => {
    const losses = [0.013, 0.09, 0.1, 0.249];
    const { width, lower, upperShare } = place(losses, [0.1, 0.2, 0.3, 0.4]);
    for (const [i, loss] of losses.entries()) {
      expect(((lower[i] ?? NaN) + (upperShare[i] ?? NaN)) * width).toBeCloseTo(loss, 15);
    }
  });

  it('splits no loss where all are equal', () => {
    const { width, lower, upperShare } = place([0.09, 0.09, 0.09], [0.1, 0.2, 0.3]);
    for (const i of [0, 1, 2]) {
      expect(upperShare[i]).toBeCloseTo(0, 12);
      expect((lower[i] ?? NaN) * width).toBeCloseTo(0.09, 15);
    }
  });

  it('is as narrow as it may be where a cell for the largest loss would cost the others more', () => {
    // 199 losses of 0.1 and one of 0.12, each in one case of ten. Reach 3.85: the largest would lie on a cell at a
    // width of 0.04, and there every other would be cut in the middle, two and a half cells up.
    const losses = [0.12, ...new Array<number>(199).fill(0.1)];
    const probabilities = losses.map(() => 0.1);
    const { width } = place(losses, probabilities);
    expect(width).toBeCloseTo(reach(losses, probabilities) / (CELLS - 1), 12);
  });

  it('leaves a loss that is past its end there', () => {
    // 1 in a million: mean and deviation are small, and the loss is a thousand times its deviation.
    const { lower, upperShare } = place([1, 0.5], [1e-6, 1e-6]);
    expect(Array.from(lower)).toEqual([CELLS, CELLS]);
    expect(Array.from(upperShare)).toEqual([0, 0]);
  });

  it('has no width where there is nothing to lose', () => {
    expect(place([], []).width).toBe(0);
    expect(place([0.3, 0], [0, 0.3]).width).toBe(0);
  });
});
