import { describe, expect, it } from '@jest/globals';
import { DEFAULT_HALF_LIFE_SECONDS, EPOCH_SECONDS, decayFactor, normalizedWeight } from './decay.js';

const DAY = 86_400;

describe('decay', () => {
  it('starts at the first second of 2020 and halves in two years', () => {
    expect(EPOCH_SECONDS * 1000).toBe(Date.UTC(2020, 0, 1));
    expect(DEFAULT_HALF_LIFE_SECONDS).toBe(63_115_200);
  });

  it('keeps a weight as it is at the epoch, doubles it one half-life later, halves it one earlier', () => {
    const halfLife = 10 * DAY;
    expect(normalizedWeight(3, EPOCH_SECONDS, halfLife)).toBe(3);
    expect(normalizedWeight(3, EPOCH_SECONDS + 10 * DAY, halfLife)).toBe(6);
    expect(normalizedWeight(3, EPOCH_SECONDS - 20 * DAY, halfLife)).toBe(0.75);
  });

  it('lets an item weigh what it weighed when it happened, and half of it one half-life later', () => {
    const halfLife = 10 * DAY;
    const stored = normalizedWeight(1.5, EPOCH_SECONDS + 30 * DAY, halfLife);
    expect(stored * decayFactor(EPOCH_SECONDS + 30 * DAY, halfLife)).toBe(1.5);
    expect(stored * decayFactor(EPOCH_SECONDS + 40 * DAY, halfLife)).toBe(0.75);
    expect(stored * decayFactor(EPOCH_SECONDS + 35 * DAY, halfLife)).toBeCloseTo(1.5 * Math.SQRT1_2, 14);
  });
});
