import { describe, expect, it } from '@jest/globals';
import { POSITIVE_NODES, normalNodes } from './gauss-hermite.js';

describe('Gauss–Hermite nodes', () => {
  it('have the moments of a standard normal variable up to degree 31, before any is dropped', () => {
    // E(Z^2k) = 1·3·5·…·(2k − 1); odd moments are 0 by symmetry.
    let expected = 1;
    for (let k = 0; k <= 15; k += 1) {
      const moment = POSITIVE_NODES.reduce((sum, { at, weight }) => sum + 2 * weight * at ** (2 * k), 0);
      expect(moment / expected).toBeCloseTo(1, 12);
      expected *= 2 * k + 1;
    }
  });

  it('are twelve that stand for a millionth or more each, as many below 0 as above', () => {
    expect(normalNodes).toHaveLength(12);
    expect(normalNodes.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 15);
    expect(normalNodes.every(({ weight }) => weight >= 1e-6)).toBe(true);
    for (const [i, { at, weight }] of normalNodes.entries()) {
      expect(normalNodes.at(-1 - i)).toEqual({ at: -at, weight });
    }
  });
});
