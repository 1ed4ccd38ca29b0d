import { describe, expect, it } from '@jest/globals';
import { tierOf, weakestHop } from './tier.js';

describe('tier', () => {
  it.each([
    ['UNSCORED', 0, 0],
    // Belief 1/4, disbelief 1/4: not negative, and just moderate.
    ['MODERATE', 1, 1],
    ['NEGATIVE', 1, 1.001],
    // Belief 2/4 exactly.
    ['STRONG', 2, 0],
    ['MODERATE', 1.99, 0],
    // Belief 2/3 of a unit over 8/3: a quarter exactly.
    ['WEAK', 0.66, 0],
    // Disbelief outweighs belief though belief alone would be strong.
    ['NEGATIVE', 100, 101],
  ])('%s at good %d and bad %d', (tier, good, bad) => {
    expect(tierOf({ good, bad })).toBe(tier);
  });

  it('finds the hop that breaks first', () => {
    expect(weakestHop([0.4])).toBe(0);
    expect(weakestHop([0.4, 0.3, 0.5])).toBe(1);
    expect(weakestHop([0.4, 0.3, 0.3])).toBe(1);
    expect(weakestHop([0.3, 0.3, 0.2])).toBe(2);
  });
});
