import { describe, expect, it } from '@jest/globals';
import { ridge } from './ridge.js';

describe('ridge regression', () => {
  it('draws the line of least squares, and a flatter one the more it is held', () => {
    const rows = [[1, -1], [1, 0], [1, 1]]; // prettier-ignore
    const [base, slope] = ridge(rows, [1, 3, 5], 0);
    expect([base, slope]).toEqual([expect.closeTo(3, 12), expect.closeTo(2, 12)]);
    // slope = Σxy / (Σx² + λ) = 4 / (2 + 2)
    expect(ridge(rows, [1, 3, 5], 2)[1]).toBeCloseTo(1, 12);
  });
});
