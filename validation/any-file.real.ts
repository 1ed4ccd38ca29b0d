import { describe, expect, it } from '@jest/globals';
import type { Rating } from './ratings/ratings.js';
import { isReached } from './gate.js';
import { byShippedWeights, summary } from './report/summary.js';
import { validate } from './validate.js';

const DAY = 86_400;

/** Ratings of 12 people in turn, the k-th bad where it says so; so many a day. */
const ratings = (count: number, isBad: (k: number) => boolean, aDay = 1): Rating[] =>
  Array.from({ length: count }, (_, k) => ({
    from: `p${String(k % 12)}`,
    to: `p${String((k * 5 + 1) % 12)}`,
    value: isBad(k) ? -0.5 : 0.3,
    at: 1.3e9 + Math.floor(k / aDay) * DAY,
  })).filter(({ from, to }) => from !== to);

describe('the validation of any file', () => {
  it.each([
    ['of one moment', ratings(80, (k) => k % 7 === 0, 1_000)],
    ['in which nothing failed', ratings(20, () => false).slice(0, 10)],
  ])('tells what can be told of one %s', (_what, all) => {
    const validation = validate(all, 'of this file');
    const told = summary(validation);
    expect(told).toContain(`${String(all.length)} ratings of `);
    expect(told).toContain('Coefficients of this file: ');
    expect(told).not.toMatch(/NaN|Infinity|undefined/);
    expect(byShippedWeights(validation)).toMatch(
      /^Breaches of the last 20 % by the weights that ship \(otc-1\)/,
    );
    const unknown = validation.gates.filter(({ figure, must }) => must !== null && Number.isNaN(figure));
    expect(unknown.filter(isReached)).toEqual([]);
    expect(Object.values(validation.model.coefficients).every((one) => !Number.isNaN(one))).toBe(true);
  });

  it('is refused with too few to fit some and try others', () => {
    for (const all of [[], ratings(9, () => false)])
      expect(() => validate(all, 'none')).toThrow(`there are ${String(all.length)} ratings, and it takes 10`);
  });
});
