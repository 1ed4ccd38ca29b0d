import { describe, expect, it } from '@jest/globals';
import { WITNESSED_SHARE, badOutcomeWeight, evidenceWeights } from './evidence-weights.js';
import { opinionOf } from './opinion.js';

describe('evidence weights', () => {
  it('make one worst outcome outweigh one best, and a witnessed one a fifth of it', () => {
    expect(badOutcomeWeight(1)).toBe(3);
    expect(badOutcomeWeight(0.5)).toBe(1.5);
    expect(badOutcomeWeight(1)).toBeGreaterThan(evidenceWeights.goodOutcome);
    expect(WITNESSED_SHARE * evidenceWeights.goodOutcome).toBe(0.4);
  });

  it('make the closest tie strong by its rating alone, and the middle one not yet', () => {
    // c = 5: r = 2.5, belief 2.5 / 4.5; c = 3: r = 1.5, belief 1.5 / 3.5.
    const byCloseness = (c: number) =>
      opinionOf({ good: c * evidenceWeights.perCloseness, bad: 0 }, 0.15).belief;
    expect(byCloseness(5)).toBe(2.5 / 4.5);
    expect(byCloseness(3)).toBe(1.5 / 3.5);
    expect(byCloseness(3)).toBeLessThan(0.5);
  });
});
