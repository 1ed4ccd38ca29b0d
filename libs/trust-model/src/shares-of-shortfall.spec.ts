import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { failingOnGrid } from '../../../test/support/naive-risk.js';
import { independentLaw } from './independent-law.js';
import { openLosses } from './open-losses.js';
import type { OpenRisk } from './portfolio-risk.js';
import { sharesOfShortfall } from './shares-of-shortfall.js';

const items = (...pairs: readonly (readonly [number, number])[]): readonly OpenRisk[] =>
  pairs.map(([stake, breachProbability]) => ({ stake, breachProbability }));

interface Scenario {
  readonly probability: number;
  readonly losses: readonly number[];
}

/**
 * Every combination of ends, with each item's own loss; the worst 5 % are filled from the largest sum down, and of
 * equal sums (they lie on whole cells) each gives the same part.
 */
const naiveShares = (portfolio: readonly OpenRisk[], width: number): readonly number[] => {
  let scenarios: readonly Scenario[] = [{ probability: 1, losses: [] }];
  for (const { stake, breachProbability } of portfolio) {
    const ends = failingOnGrid(stake, breachProbability, width);
    scenarios = scenarios.flatMap(({ probability, losses }) =>
      ends.map((end) => ({ probability: probability * end.probability, losses: [...losses, end.loss] })),
    );
  }
  const bySum = Map.groupBy(scenarios, ({ losses }) => Math.round(losses.reduce((a, b) => a + b, 0) / width));
  const contributions = portfolio.map(() => 0);
  let left = 0.05;
  for (const sum of [...bySum.keys()].sort((a, b) => b - a)) {
    const equal = bySum.get(sum) ?? [];
    const together = equal.reduce((total, { probability }) => total + probability, 0);
    const part = together > left ? left / together : 1;
    for (const { probability, losses } of equal) {
      for (const [i, loss] of losses.entries()) {
        contributions[i] = (contributions[i] ?? 0) + part * probability * loss;
      }
    }
    left -= part * together;
  }
  const all = contributions.reduce((a, b) => a + b, 0);
  return contributions.map((contribution) => contribution / all);
};

describe('shares of the shortfall', () => {
  it('are none where there is no shortfall', () => {
    expect(sharesOfShortfall([])).toEqual([]);
    expect(sharesOfShortfall(items([0, 0.5], [0.3, 0]))).toEqual([0, 0]);
  });

  it('have the values worked by hand', () => {
    expect(sharesOfShortfall(items([0.3, 0.1]))).toEqual([1]);
    expect(sharesOfShortfall(items([0.3, 0.1], [0.3, 0.1]))).toEqual([0.5, 0.5]);
    // At 1 % and 2 % all failures are in the worst 5 %: shares are those of the expected loss, 0.004 and 0.002.
    const [larger, smaller] = sharesOfShortfall(items([0.4, 0.01], [0.1, 0.02]));
    expect(larger).toBeCloseTo(2 / 3, 12);
    expect(smaller).toBeCloseTo(1 / 3, 12);
    // An item that always fails is in every outcome; the other one in all of the worst 5 %.
    const [sure, likely] = sharesOfShortfall(items([0.1, 1], [0.2, 0.1]));
    expect(sure).toBeCloseTo(1 / 3, 2);
    expect(likely).toBeCloseTo(2 / 3, 2);
  });

  it('give nothing to an item that adds nothing', () => {
    const [, none, never] = sharesOfShortfall(items([0.3, 0.1], [0, 0.9], [0.25, 0]));
    expect([none, never]).toEqual([0, 0]);
  });

  it('are those of every combination of failures, losses split alike', () => {
    const share = fc.double({ min: 0.001, max: 1, noNaN: true });
    const portfolios = fc.array(fc.record({ stake: share, breachProbability: share }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const { width } = independentLaw(openLosses(portfolio)).placed;
        const expected = naiveShares(portfolio, width);
        for (const [i, value] of sharesOfShortfall(portfolio).entries()) {
          expect(Math.abs(value - (expected[i] ?? NaN))).toBeLessThan(1e-10);
        }
      }),
      { seed: 20_260_131, numRuns: 200 },
    );
  });

  it('are those of all 59,049 combinations of 10 items', () => {
    const portfolio = items(
      ...Array.from({ length: 10 }, (_, i) => [0.03 + 0.021 * i, 0.02 + 0.04 * ((i * 3) % 10)] as const),
    );
    const { width } = independentLaw(openLosses(portfolio)).placed;
    const expected = naiveShares(portfolio, width);
    for (const [i, value] of sharesOfShortfall(portfolio).entries()) {
      expect(value).toBeCloseTo(expected[i] ?? NaN, 11);
    }
  });

  it('are 0 or more and add up to 1, for many items too', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const many = fc.array(fc.record({ stake: share, breachProbability: share }), {
      minLength: 1,
      maxLength: 200,
      size: 'max',
    });
    fc.assert(
      fc.property(many, (portfolio) => {
        const shares = sharesOfShortfall(portfolio);
        const sum = shares.reduce((a, b) => a + b, 0);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(sum === 0 || Math.abs(sum - 1) < 1e-12).toBe(true);
      }),
      { seed: 20_260_131, numRuns: 100 },
    );
  });
});
