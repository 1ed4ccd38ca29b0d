import { describe, expect, it } from '@jest/globals';
import { binsOf, brierScore } from './reliability.js';
import { wilsonInterval } from './wilson-interval.js';

const forecast = (probability: number, happened: boolean) => ({ probability, happened });

describe('how reliable probabilities were', () => {
  it('bins them by tenths, each with what was said and what happened', () => {
    const all = [forecast(0.2, false), forecast(0.24, true), forecast(0.9, true), forecast(1, true)];
    expect(binsOf(all)).toEqual([
      { from: 0.2, to: 0.3, count: 2, happened: 1, forecast: expect.closeTo(0.22, 12), share: 0.5 },
      { from: 0.9, to: 1, count: 2, happened: 2, forecast: 0.95, share: 1 },
    ]);
    expect(binsOf([])).toEqual([]);
  });

  it('scores them by Brier', () => {
    const all = [forecast(0.2, false), forecast(0.2, true), forecast(0.9, true), forecast(1, true)];
    expect(brierScore(all)).toBeCloseTo((0.04 + 0.64 + 0.01) / 4, 12);
    expect(brierScore([])).toBeNaN();
  });
});

describe('an interval for a share', () => {
  /** Both ends p solve (s − p)² = z²·p·(1 − p)/n: that is how far s may be from p. */
  it.each([
    [3, 10],
    [0, 4],
    [4, 4],
    [1, 1_000],
  ])('ends where %i of %i would just be believed', (happened, count) => {
    const share = happened / count;
    const [low, high] = wilsonInterval(happened, count);
    const ends = [low, high].filter((p) => p > 0 && p < 1);
    for (const p of ends) expect((share - p) ** 2).toBeCloseTo((3.841458820694124 * p * (1 - p)) / count, 12);
    expect(low).toBeLessThanOrEqual(share);
    expect(high).toBeGreaterThanOrEqual(share);
    expect(ends.length).toBeGreaterThan(0);
  });

  it('is everything of nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});
