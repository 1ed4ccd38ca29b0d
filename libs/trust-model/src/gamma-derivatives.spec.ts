import { describe, expect, it } from '@jest/globals';
import { digamma, trigamma } from './gamma-derivatives.js';

const EULER = 0.577_215_664_901_532_9;

describe('derivatives of ln gamma', () => {
  it('have their known values', () => {
    expect(digamma(1)).toBeCloseTo(-EULER, 13);
    expect(digamma(0.5)).toBeCloseTo(-EULER - 2 * Math.LN2, 13);
    // ψ(n + 1) = −γ + the n-th harmonic number.
    expect(digamma(5)).toBeCloseTo(-EULER + 1 + 1 / 2 + 1 / 3 + 1 / 4, 13);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
    expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 13);
    expect(trigamma(3)).toBeCloseTo(Math.PI ** 2 / 6 - 1 - 1 / 4, 13);
  });

  it('step by their recurrences on both sides of where the series begins', () => {
    for (const x of [0.01, 0.3, 1.7, 11.5, 12, 12.5, 400]) {
      expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 11);
      expect(trigamma(x) - trigamma(x + 1)).toBeCloseTo(1 / x ** 2, 10);
    }
  });

  it('end at infinity', () => {
    expect(digamma(0)).toBe(-Infinity);
    expect(trigamma(0)).toBe(Infinity);
  });
});
