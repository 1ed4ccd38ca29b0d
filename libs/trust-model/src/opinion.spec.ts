import { describe, expect, it } from '@jest/globals';
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

  it('adds in the written order, to the last bit', () => {
    const [good, bad, baseRate] = [0.1, 0.2, 0.15];
    expect(Object.is(expectedOf({ good, bad }, baseRate), (good + 2 * baseRate) / (good + bad + 2))).toBe(
      true,
    );
    expect(0.1 + 0.2 + 2).not.toBe(0.1 + (0.2 + 2.0000000000000004));
    expect(Object.is(beliefOf({ good, bad }), 0.1 / (0.1 + 0.2 + 2))).toBe(true);
  });
});
