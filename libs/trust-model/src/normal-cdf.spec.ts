import { describe, expect, it } from '@jest/globals';
import { normalCdf } from './normal-cdf.js';

describe('normal distribution function', () => {
  // ½·erfc(−x/√2), worked out to 40 digits.
  it.each([
    [-10, 7.619_853_024_160_525e-24],
    [-7.5, 3.190_891_672_910_896e-14],
    [-5, 2.866_515_718_791_939e-7],
    [-3, 0.001_349_898_031_630_094_6],
    [-1, 0.158_655_253_931_457_05],
    [-0.5, 0.308_537_538_725_986_9],
    [0, 0.5],
    [0.25, 0.598_706_325_682_923_7],
    [2, 0.977_249_868_051_820_8],
    [4, 0.999_968_328_758_166_9],
  ])('of %d', (x, expected) => {
    expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-15);
    expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(1e-8);
  });

  it('ends at 0 and 1', () => {
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
  });

  it('rises all the way, past the joint of its two forms', () => {
    for (let x = -12; x < 8; x += 0.01) expect(normalCdf(x + 0.01)).toBeGreaterThanOrEqual(normalCdf(x));
  });
});
