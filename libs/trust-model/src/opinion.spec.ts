import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beliefOf, expectedOf, opinionOf } from './opinion.js';

describe('opinion', () => {
  it('of a stranger is no trust and full uncertainty', () => {
    expect(opinionOf({ good: 0, bad: 0 }, 0.15)).toEqual({
      belief: 0,
      disbelief: 0,
      uncertainty: 1,
      expected: 0.15,
    });
  });

  it('shares the whole between good, bad and not knowing', () => {
    // R = 5, S = 1, W = 2: eighths; P = (5 + 2·0.25) / 8.
    expect(opinionOf({ good: 5, bad: 1 }, 0.25)).toEqual({
      belief: 0.625,
      disbelief: 0.125,
      uncertainty: 0.25,
      expected: 0.6875,
    });
  });

  it('never falls with more good evidence, nor rises with more bad', () => {
    const weight = fc.double({ min: 0, max: 1e6, noNaN: true });
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(weight, weight, weight, share, (good, bad, more, baseRate) => {
        const before = opinionOf({ good, bad }, baseRate);
        const better = opinionOf({ good: good + more, bad }, baseRate);
        const worse = opinionOf({ good, bad: bad + more }, baseRate);
        const rounding = 1e-15;
        expect(better.belief).toBeGreaterThanOrEqual(before.belief - rounding);
        expect(better.expected).toBeGreaterThanOrEqual(before.expected - rounding);
        expect(worse.belief).toBeLessThanOrEqual(before.belief + rounding);
        expect(worse.expected).toBeLessThanOrEqual(before.expected + rounding);
        expect(worse.disbelief).toBeGreaterThanOrEqual(before.disbelief - rounding);
      }),
      { seed: 20_260_131, numRuns: 2_000 },
    );
  });

  it('adds in the written order, to the last bit', () => {
    const [good, bad, baseRate] = [0.1, 0.2, 0.15];
    expect(Object.is(expectedOf({ good, bad }, baseRate), (good + 2 * baseRate) / (good + bad + 2))).toBe(
      true,
    );
    expect(0.1 + 0.2 + 2).not.toBe(0.1 + (0.2 + 2.0000000000000004));
    expect(Object.is(beliefOf({ good, bad }), 0.1 / (0.1 + 0.2 + 2))).toBe(true);
  });
});
