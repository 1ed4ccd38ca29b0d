import { describe, expect, it } from '@jest/globals';
import { breachColumns, breachCoefficients, breachOf, breachRow, type BreachSigns } from '#trust-model';
import type { Observation } from '../replay/replay.js';
import { coefficientsOf } from './coefficients.js';
import { chooseSettings } from './choose-settings.js';

const NONE = { good: 0, bad: 0 };
const signs: BreachSigns = {
  ofSeeker: { good: 1, bad: 2 },
  byConnector: { good: 4, bad: 0.5 },
  witnesses: { weight: 1.5, disbelief: 0.25 },
  reciprocal: { good: 3, bad: 1 },
};
const seen = (bad: number, isBreach: boolean, at = 1e9): Observation => ({
  rating: { from: 'bea', to: 'ada', value: isBreach ? -1 : 1, at },
  isBreach,
  breach: {
    ofSeeker: { good: 0, bad },
    byConnector: NONE,
    witnesses: { weight: 0, disbelief: 0 },
    reciprocal: NONE,
  },
  words: {
    ofRated: { weight: 0, value: 0 },
    byRater: { weight: 0, value: 0 },
    near: { weight: 0, value: 0 },
    far: { weight: 0, value: 0 },
    reciprocal: { weight: 0, value: 0 },
  },
});
const times = (count: number, one: Observation) => Array.from({ length: count }, () => one);

describe('fitted coefficients', () => {
  it('weigh the very terms that the service adds up', () => {
    const row = breachRow(signs, breachCoefficients.baseShare);
    const logit = row.reduce((sum, term, i) => {
      const name = breachColumns[i]?.name;
      return name ? sum + term * breachCoefficients[name] : sum;
    }, 0);
    expect(breachOf(signs, breachCoefficients).probability).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
  });

  it('say of either group what happened in it', () => {
    // 1 in 10 of those with nothing on record failed, 6 in 10 of those with something bad
    const all = [...times(90, seen(0, false)), ...times(10, seen(0, true)), ...times(40, seen(2, false)), ...times(60, seen(2, true))]; // prettier-ignore
    const fitted = coefficientsOf(all, { baseShare: 0.1, lambda: 1e-4 }, 'tiny-1');
    const p = (bad: number) => breachOf(seen(bad, false).breach, fitted).probability;
    expect(p(0)).toBeCloseTo(0.1, 2);
    expect(p(2)).toBeCloseTo(0.6, 2);
    expect(fitted).toMatchObject({ version: 'tiny-1', ownOutcomes: 0, baseShare: 0.1 });
  });

  it('never hold good for bad: a record that speaks the wrong way counts nothing', () => {
    const all = [...times(50, seen(0, true)), ...times(50, seen(2, false))];
    expect(coefficientsOf(all, { baseShare: 0.1, lambda: 1 }, 'tiny-2').seekerRecord).toBe(0);
  });

  it('go by what happened lately more than by what happened long ago', () => {
    const halfLife = 730.5 * 86_400;
    const all = [...times(90, seen(0, true, 1e9 - 10 * halfLife)), ...times(30, seen(0, false)), ...times(10, seen(0, true))]; // prettier-ignore
    const { probability } = breachOf(
      seen(0, false).breach,
      coefficientsOf(all, { baseShare: 0.1, lambda: 1 }, 'tiny-3'),
    );
    // 10 + 90/1024 of 40 + 90/1024
    expect(probability).toBeCloseTo(0.2516, 3);
  });

  it('rest on settings within a standard error of the best, with the largest base share among them', () => {
    const all = [...times(90, seen(0, false)), ...times(10, seen(0, true)), ...times(40, seen(2, false)), ...times(60, seen(2, true))]; // prettier-ignore
    const [chosen, ...others] = chooseSettings(all, all);
    const best = [chosen, ...others].toSorted((a, b) => a.logLoss - b.logLoss)[0] ?? chosen;
    const allowed = others.filter(({ logLoss }) => logLoss <= best.logLoss + best.error);
    expect(others).toHaveLength(14);
    expect(chosen.logLoss).toBeLessThanOrEqual(best.logLoss + best.error);
    expect(allowed.every(({ baseShare }) => baseShare <= chosen.baseShare)).toBe(true);
  });
});
