import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WITNESSED_SHARE } from './evidence-weights.js';
import { expectedOf } from './opinion.js';
import { afterFailure, othersAtMost, stakeOf } from './stake.js';

const SEED = { seed: 20_260_131, numRuns: 2_000 };
const evidence = fc.record({
  good: fc.double({ min: 0, max: 200, noNaN: true }),
  bad: fc.double({ min: 0, max: 200, noNaN: true }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('stake', () => {
  it('of a stranger is what the base rate can lose', () => {
    // (0 + 0.3)·3 / ((0 + 2)(0 + 2 + 3)): from 0.15 down to 0.3/5 = 0.06.
    expect(stakeOf({ good: 0, bad: 0 }, 0.15)).toBeCloseTo(0.09, 15);
  });

  it('is largest where there is something to lose and little to hold it', () => {
    // r = 3, W·a = 0.5: from 3.5/5 to 3.5/8; r = 95: from 95.5/97 to 95.5/100.
    expect(stakeOf({ good: 3, bad: 0 }, 0.25)).toBeCloseTo(0.7 - 0.4375, 15);
    expect(stakeOf({ good: 95, bad: 0 }, 0.25)).toBeCloseTo(95.5 / 97 - 0.955, 15);
  });

  it('grows with severity, and is nothing at severity 0', () => {
    const sums = { good: 3, bad: 1 };
    expect(stakeOf(sums, 0.25, 0)).toBe(0);
    // 3.5/6 − 3.5/7.5
    expect(stakeOf(sums, 0.25, 0.5)).toBeCloseTo(3.5 / 6 - 3.5 / 7.5, 15);
    expect(stakeOf(sums, 0.25, 0.5)).toBeLessThan(stakeOf(sums, 0.25));
  });

  it('leaves the good as it was when a vouch fails', () => {
    expect(afterFailure({ good: 4, bad: 1 })).toEqual({ good: 4, bad: 4 });
    expect(afterFailure({ good: 4, bad: 1 }, 0.5)).toEqual({ good: 4, bad: 2.5 });
  });

  it('is the difference between the mean trust now and the mean trust afterwards', () => {
    fc.assert(
      fc.property(evidence, share, share, (sums, baseRate, severity) => {
        const fall = expectedOf(sums, baseRate) - expectedOf(afterFailure(sums, severity), baseRate);
        expect(stakeOf(sums, baseRate, severity)).toBeCloseTo(fall, 14);
      }),
      SEED,
    );
  });
});

describe('what others lose at most', () => {
  it('has the value worked by hand', () => {
    // p = 0.3, w = 0.6: r* = √(1.7·2.3) − 0.3 = 1.677372…; there (r + p)·w / ((r + 2)(r + 2.6)) = 0.075427…
    expect(othersAtMost(0.15)).toBeCloseTo((1.977_371_993 * 0.6) / (3.677_371_993 * 4.277_371_993), 9);
    expect(othersAtMost(0.15)).toBeCloseTo(0.0754, 4);
    expect(othersAtMost(0.15, 0)).toBe(0);
  });

  it('is without evidence where everybody is trusted to begin with', () => {
    // a = 1: from 2/2 to 2/2.6, and any evidence only holds it.
    expect(othersAtMost(1)).toBeCloseTo(1 - 2 / 2.6, 15);
  });

  it('is never exceeded: any good, any bad, any age of the item', () => {
    fc.assert(
      fc.property(evidence, share, share, share, (sums, baseRate, severity, decay) => {
        const witnessed = { good: sums.good, bad: sums.bad + WITNESSED_SHARE * 3 * severity * decay };
        const fall = expectedOf(sums, baseRate) - expectedOf(witnessed, baseRate);
        expect(fall).toBeLessThanOrEqual(othersAtMost(baseRate, severity) + 1e-15);
      }),
      SEED,
    );
  });

  it('is reached: the best of a fine walk over good evidence, none of it bad', () => {
    for (const [baseRate, severity] of [
      [0, 1],
      [0.15, 1],
      [0.15, 0.1],
      [0.6, 0.5],
      [0.95, 1],
    ] as const) {
      // prettier-ignore
      let most = 0;
      for (let good = 0; good <= 10; good += 0.001) {
        const fall =
          expectedOf({ good, bad: 0 }, baseRate) - expectedOf({ good, bad: 0.6 * severity }, baseRate);
        most = Math.max(most, fall);
      }
      expect(othersAtMost(baseRate, severity)).toBeCloseTo(most, 7);
    }
  });

  it('is smaller than what the contact can lose', () => {
    expect(othersAtMost(0.15)).toBeLessThan(stakeOf({ good: 0, bad: 0 }, 0.15));
  });
});
