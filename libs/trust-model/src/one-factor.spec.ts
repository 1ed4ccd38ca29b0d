import { describe, expect, it } from '@jest/globals';
import { normalNodes } from './gauss-hermite.js';
import { CORRELATION, probabilityGiven, thresholdOf } from './one-factor.js';

describe('one common factor', () => {
  it('is one half at the median of times for an item that fails half the time', () => {
    expect(CORRELATION).toBe(0.2);
    expect(probabilityGiven(0, thresholdOf(0.5))).toBe(0.5);
    // (0 − √0.2·(−2)) / √0.8 = 1
    expect(probabilityGiven(-2, thresholdOf(0.5))).toBeCloseTo(0.841_344_746_068_543, 14);
    expect(probabilityGiven(2, thresholdOf(0.5))).toBeCloseTo(0.158_655_253_931_457, 14);
  });

  it.each([0.001, 0.01, 0.05, 0.1, 0.3, 0.7, 0.95])('leaves an item its own probability: %d', (p) => {
    const mean = normalNodes.reduce(
      (sum, { at, weight }) => sum + weight * probabilityGiven(at, thresholdOf(p)),
      0,
    );
    // 1e-5: what the dropped nodes and the sixteen themselves are worth.
    expect(Math.abs(mean - p)).toBeLessThan(1e-5);
  });

  it('makes two items fail together as often as normal variables of correlation 0.2 do', () => {
    // P(both below 0) = 1/4 + arcsin(ρ)/(2π): Sheppard's formula.
    const both = normalNodes.reduce(
      (sum, { at, weight }) => sum + weight * probabilityGiven(at, thresholdOf(0.5)) ** 2,
      0,
    );
    expect(both).toBeCloseTo(1 / 4 + Math.asin(0.2) / (2 * Math.PI), 6);
  });

  it('leaves the certain certain and the impossible impossible', () => {
    for (const z of [-4, 0, 4]) {
      expect(probabilityGiven(z, thresholdOf(0))).toBe(0);
      expect(probabilityGiven(z, thresholdOf(1))).toBe(1);
    }
  });
});
