import { describe, expect, it } from '@jest/globals';
import { normalCdf } from './normal-cdf.js';
import { normalQuantile } from './normal-quantile.js';

describe('normal quantile', () => {
  // Roots of ½·erfc(−x/√2) = p, worked out to 40 digits.
  it.each([
    [1e-12, -7.034_483_825_301_132],
    [0.0001, -3.719_016_485_455_680_4],
    [0.05, -1.644_853_626_951_472_6],
    [0.1, -1.281_551_565_544_600_6],
    [0.3, -0.524_400_512_708_040_8],
    [0.5, 0],
    [0.975, 1.959_963_984_540_054_3],
    [0.999, 3.090_232_306_167_813_6],
  ])('of %d', (p, expected) => {
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThan(5e-15);
  });

  it('is undone by the distribution function', () => {
    for (let exponent = -200; exponent < 0; exponent += 0.7) {
      const p = 10 ** exponent;
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(2e-8);
    }
    for (let p = 0.01; p < 1; p += 0.01) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 14);
  });

  it('has no end', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });
});
