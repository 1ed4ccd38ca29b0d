import { describe, expect, it } from '@jest/globals';
import { breachCoefficients, breachInformation } from './breach-coefficients.js';
import type { EndedVouch } from './breach-fit.js';
import { type BreachCoefficients, breachOf, type BreachSigns } from './breach-probability.js';
import { refitBreach, shareOfOwn, SHIPPED_COUNT_AS } from './breach-refit.js';
import { named, weightsOf } from './breach-terms.js';
import { DEFAULT_HALF_LIFE_SECONDS } from './decay.js';

const NONE = { good: 0, bad: 0 };
const unknown: BreachSigns = {
  ofSeeker: NONE,
  byConnector: NONE,
  witnesses: { weight: 0, disbelief: 0 },
  reciprocal: NONE,
};
const wellKnown: BreachSigns = {
  ofSeeker: { good: 9, bad: 0 },
  byConnector: { good: 6, bad: 0 },
  witnesses: { weight: 2, disbelief: 0 },
  reciprocal: { good: 4, bad: 0 },
};
const vouches = (failed: number, count: number, signs = unknown, at = 1e9): EndedVouch[] =>
  Array.from({ length: count }, (_, i) => ({ signs, failed: i < failed, at }));
const refit = (all: readonly EndedVouch[]) => refitBreach(all, DEFAULT_HALF_LIFE_SECONDS, 'otc-1+1');
const logOdds = (p: number) => Math.log(p / (1 - p));
const probability = (coefficients = breachCoefficients, signs = unknown) =>
  breachOf(signs, coefficients).probability;

describe('weights refitted on a workspace’s own outcomes', () => {
  const shipped = probability();

  it('hardly move for one outcome', () => {
    const moved = (failed: number) => probability(refit(vouches(failed, 1)));
    expect(moved(0)).toBeLessThan(shipped);
    expect(moved(1)).toBeGreaterThan(shipped);
    for (const failed of [0, 1])
      expect(Math.abs(logOdds(moved(failed)) - logOdds(shipped))).toBeLessThan(0.4);
  });

  it('move further, outcome by outcome, towards what happened', () => {
    const shares = [0, 10, 40, 100, 400, 4_000].map((count) =>
      count === 0 ? shipped : probability(refit(vouches(count * 0.4, count))),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(0.4, 2);
    expect(shares.at(-1)).toBeLessThan(0.4);
  });

  it('stay where outcomes are just what they promise', () => {
    const sixteenth = vouches(Math.round(shipped * 16_000), 16_000);
    expect(probability(refit(sixteenth))).toBeCloseTo(shipped, 3);
  });

  it('are the most probable ones, what shipped counting as a hundred outcomes', () => {
    const all = [...vouches(30, 80), ...vouches(15, 90, wellKnown)];
    /** log-likelihood, and −100/2·(w − m)ᵀ·I·(w − m), written out */
    const plausibility = (weights: readonly number[]): number => {
      const tried = { ...breachCoefficients, ...named(weights) };
      const happened = all.map(({ signs, failed }) => {
        const p = probability(tried, signs);
        return Math.log(failed ? p : 1 - p);
      });
      const away = weights.map((weight, i) => weight - (weightsOf(breachCoefficients)[i] ?? 0));
      const held = breachInformation.flatMap((line, i) =>
        line.map((told, j) => told * (away[i] ?? 0) * (away[j] ?? 0)),
      );
      return [...happened, ...held.map((one) => -50 * one)].reduce((a, b) => a + b, 0);
    };
    const found = weightsOf(refit(all));
    for (const [column] of found.entries()) {
      for (const step of [-0.01, 0.01]) {
        const beside = found.map((weight, i) => (i === column ? weight + step : weight));
        expect(plausibility(beside)).toBeLessThan(plausibility(found));
      }
    }
  });

  it('learn of one kind of vouch what happened to that kind', () => {
    const refitted = refit([...vouches(80, 200, wellKnown), ...vouches(shipped * 200, 200)]);
    expect(probability(refitted, wellKnown)).toBeGreaterThan(3 * probability(breachCoefficients, wellKnown));
    expect(probability(refitted)).toBeGreaterThan(shipped * 0.6);
    expect(probability(refitted)).toBeLessThan(shipped * 1.6);
  });

  const [good, bad] = [{ good: 9, bad: 0 }, { good: 0, bad: 9 }]; // prettier-ignore
  const wrongWay: [
    sign: keyof BreachCoefficients,
    failed: Partial<BreachSigns>,
    held: Partial<BreachSigns>,
  ][] = [
    ['seekerRecord', { ofSeeker: good }, { ofSeeker: bad }],
    ['connectorRecord', { byConnector: good }, { byConnector: bad }],
    ['witnesses', { witnesses: { weight: 9, disbelief: 0 } }, { witnesses: { weight: 9, disbelief: 9 } }],
    ['reciprocal', { reciprocal: good }, { reciprocal: bad }],
  ];
  it.each(wrongWay)(
    'keep the promised signs, though all the good failed and all the bad held: %s',
    (...told) => {
      const [sign, failed, held] = told;
      const refitted = refit([
        ...vouches(900, 900, { ...unknown, ...failed }),
        ...vouches(0, 900, { ...unknown, ...held }),
      ]);
      const { seekerRecord, connectorRecord, witnesses, reciprocal } = refitted;
      expect(refitted[sign]).toBe(0);
      expect(Math.min(seekerRecord, connectorRecord, witnesses, -reciprocal)).toBeGreaterThanOrEqual(0);
    },
  );

  it('say of any evidence in return what the outcomes say, and of more trust in return that it is no worse', () => {
    const trusting = { ...unknown, reciprocal: good };
    const refitted = refit([...vouches(60, 60, trusting), ...vouches(0, 40)]);
    const quarrel = { ...unknown, reciprocal: bad };
    expect(probability(refitted, trusting)).toBeGreaterThan(probability(refitted));
    expect(probability(refitted, trusting)).toBeLessThanOrEqual(probability(refitted, quarrel));
  });

  it('count an outcome of two half-lives ago a quarter', () => {
    const then = 1e9 - 2 * DEFAULT_HALF_LIFE_SECONDS;
    const now = vouches(0, 1, wellKnown);
    const old = refit([...vouches(40, 40, unknown, then), ...now]);
    const tenth = refit([...vouches(10, 10), ...now]);
    for (const [i, weight] of weightsOf(old).entries())
      expect(weight).toBeCloseTo(weightsOf(tenth)[i] ?? 0, 2);
  });

  it('say how many outcomes they rest on, under a name of their own', () => {
    const { version, ownOutcomes, baseShare } = refit(vouches(1, 7));
    expect({ version, ownOutcomes, baseShare }).toEqual({
      version: 'otc-1+1',
      ownOutcomes: 7,
      baseShare: 0.05,
    });
    expect([0, SHIPPED_COUNT_AS, 300].map(shareOfOwn)).toEqual([0, 0.5, 0.75]);
  });
});
