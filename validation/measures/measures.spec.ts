import { describe, expect, it } from '@jest/globals';
import { areaUnderCurve } from './auc.js';
import { isExceeded, portfolioOf, shortfallTest } from './back-test.js';
import { calibrationError } from './calibration.js';
import { correlation, rootMeanSquare } from './errors.js';
import { kupiec } from './kupiec.js';

const forecast = (probability: number, happened: boolean) => ({ probability, happened });

describe('measures', () => {
  it('AUC counts pairs in the right order, equal ones half', () => {
    const all = [forecast(0.9, true), forecast(0.4, false), forecast(0.4, true), forecast(0.1, false)];
    // of 2 × 2 pairs: right, right, equal, right
    expect(areaUnderCurve(all)).toBe(3.5 / 4);
    expect(areaUnderCurve(all.map((one) => forecast(1 - one.probability, one.happened)))).toBe(0.5 / 4);
    expect(areaUnderCurve([forecast(0.5, true)])).toBeNaN();
  });

  it('calibration error sees by how much bins are off', () => {
    const all = [forecast(0.2, false), forecast(0.2, true), forecast(0.9, true), forecast(1, true)];
    expect(calibrationError(all)).toBeCloseTo((2 * 0.3 + 2 * 0.05) / 4, 12);
  });

  it('errors and correlation of predictions', () => {
    const all = [
      { predicted: 1, actual: 2 },
      { predicted: 2, actual: 4 },
      { predicted: 3, actual: 6 },
    ];
    expect(rootMeanSquare(all)).toBeCloseTo(Math.sqrt(14 / 3), 12);
    expect(correlation(all)).toBeCloseTo(1, 12);
    expect(correlation(all.map((one, i) => ({ ...one, actual: [1, 3, 1][i] ?? 0 })))).toBeCloseTo(0, 12);
  });

  it('Kupiec’s statistic is 0 at what is expected, and grows either way', () => {
    expect(kupiec(5, 100, 0.05)).toBeCloseTo(0, 12);
    expect(kupiec(0, 100, 0.05)).toBeCloseTo(-200 * Math.log(0.95), 10);
    expect(kupiec(12, 100, 0.05)).toBeGreaterThan(3.841);
  });

  it('a rater lost more than the value at risk only with one whole failure more', () => {
    // ten at 10 %: 3 or fewer fail in 98.7 %, 2 or fewer in 93.0 %
    const ten = (failed: number) => Array.from({ length: 10 }, (_, i) => forecast(0.1, i < failed));
    expect(isExceeded(portfolioOf(ten(3)))).toBe(false);
    expect(isExceeded(portfolioOf(ten(4)))).toBe(true);
    expect(portfolioOf(ten(4))).toMatchObject({ vouches: 10, loss: 4 });
  });

  it('shortfalls are held against what was lost beyond the value at risk', () => {
    const portfolio = (loss: number) => ({ vouches: 9, expectedLoss: 1, valueAtRisk: 2, shortfall: 4, loss });
    // promised 20 · 5 % · (4 − 2) = 2; one lost 4 of 2, beyond it 2
    const all = [portfolio(4), ...Array.from({ length: 19 }, () => portfolio(1))];
    const { ratio, deviation, worstThree } = shortfallTest(all);
    expect(ratio).toBeCloseTo(1, 12);
    expect(deviation).toBeCloseTo(0, 12);
    expect(worstThree).toBe(1);
    expect(shortfallTest([portfolio(6), ...all]).ratio).toBeCloseTo(6 / 2.1, 12);
  });
});
