import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allOutcomes,
  failing,
  failingOnGrid,
  leastCovering,
  meanOfWorst,
  wholeLaw,
} from '../../../test/support/naive-risk.js';
import { independentLaw } from './independent-law.js';
import { openLosses } from './open-losses.js';
import { type OpenRisk, portfolioRisk } from './portfolio-risk.js';
import { stakeOf } from './stake.js';

const RUNS = { seed: 20_260_131, numRuns: 400 };
const FINEST = 1e-12;

/**
 * Weighted stakes: of contacts with up to 30 good and 10 bad of evidence, at the default base rate, 0.02 to 0.25
 * apart; vouches that fail in 1 to 50 % of cases.
 */
const vouch: fc.Arbitrary<OpenRisk> = fc.record({
  stake: fc
    .record({
      good: fc.double({ min: 0, max: 30, noNaN: true }),
      bad: fc.double({ min: 0, max: 10, noNaN: true }),
    })
    .map((sums) => stakeOf(sums, 0.15)),
  breachProbability: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
});
const vouches = (maxLength: number) => fc.array(vouch, { minLength: 1, maxLength });

/** Anything at all, with the ends. */
const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-9, 0.5));
const anything = (maxLength: number) =>
  fc.array(fc.record({ stake: share, breachProbability: share }), { maxLength });

const exactShortfall = (items: readonly OpenRisk[]): number =>
  meanOfWorst(
    allOutcomes(items.map(({ stake, breachProbability }) => failing(stake, breachProbability))),
    0.05,
  );

/**
 * The most by which the grid raises a shortfall: that of what the split adds, whose variance is `Σ p·u(1−u)·width²`;
 * the mean of the worst 5 % of anything is at most √19 deviations above its mean.
 */
const gridError = (items: readonly OpenRisk[]): number => {
  const { width, upperShare } = independentLaw(openLosses(items)).placed;
  const spread = items.reduce((sum, { breachProbability: p }, i) => {
    const u = upperShare[i] ?? 0;
    return sum + p * u * (1 - u);
  }, 0);
  return Math.sqrt(19 * spread) * width;
};

describe('value at risk of a portfolio', () => {
  it('is the least loss that 95 % of all combinations of failures don’t exceed, losses split alike', () => {
    let [none, some] = [0, 0];
    fc.assert(
      fc.property(vouches(7), (items) => {
        const { width } = independentLaw(openLosses(items)).placed;
        const ends = items.map(({ stake, breachProbability }) =>
          failingOnGrid(stake, breachProbability, width),
        );
        const { valueAtRisk95 } = portfolioRisk(items);
        expect(Math.abs(valueAtRisk95 - leastCovering(allOutcomes(ends), 0.95))).toBeLessThan(FINEST);
        if (valueAtRisk95 === 0) none += 1;
        else some += 1;
      }),
      RUNS,
    );
    expect(Math.min(none, some)).toBeGreaterThan(20);
  });
});

describe('shortfall of a portfolio', () => {
  it('is the exact one or up to 1 % of it more, for up to 10 vouches with weighted stakes', () => {
    fc.assert(
      fc.property(vouches(10), (items) => {
        const { expectedShortfall95 } = portfolioRisk(items);
        const exact = exactShortfall(items);
        expect(expectedShortfall95).toBeGreaterThanOrEqual(exact - FINEST);
        expect(expectedShortfall95).toBeLessThanOrEqual(exact * 1.01);
      }),
      RUNS,
    );
  });

  it('is so for 20 to 200 of them, whose stakes are whole thousandths', () => {
    const many = fc.array(vouch, { minLength: 20, maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(many, (drawn) => {
        const units = drawn.map(({ stake }) => Math.max(Math.round(stake * 1000), 1));
        const probabilities = drawn.map(({ breachProbability }) => breachProbability);
        const items = drawn.map((item, i) => ({ ...item, stake: (units[i] ?? 0) / 1000 }));
        const { expectedShortfall95 } = portfolioRisk(items);
        const exact = meanOfWorst(wholeLaw(units, probabilities, 1 / 1000), 0.05);
        expect(expectedShortfall95).toBeGreaterThanOrEqual(exact - FINEST * 100);
        expect(expectedShortfall95).toBeLessThanOrEqual(exact * 1.01);
      }),
      { ...RUNS, numRuns: 20 },
    );
  });

  it('is exact to what the grid can add, for any items at all', () => {
    fc.assert(
      fc.property(anything(8), (items) => {
        const { expectedShortfall95 } = portfolioRisk(items);
        const exact = exactShortfall(items);
        expect(expectedShortfall95).toBeGreaterThanOrEqual(exact - FINEST);
        expect(expectedShortfall95).toBeLessThanOrEqual(exact + gridError(items) + FINEST);
      }),
      RUNS,
    );
  });

  it('lies between the value at risk, the expected loss and all there is to lose', () => {
    fc.assert(
      fc.property(anything(60), (items) => {
        const { expectedLoss, valueAtRisk95, ...figures } = portfolioRisk(items);
        const most = items.reduce((sum, { stake }) => sum + stake, 0);
        expect(valueAtRisk95).toBeGreaterThanOrEqual(0);
        expect(figures.expectedShortfall95).toBeGreaterThanOrEqual(valueAtRisk95);
        for (const shortfall of Object.values(figures)) {
          expect(shortfall).toBeGreaterThanOrEqual(expectedLoss);
          expect(shortfall).toBeLessThanOrEqual(most);
        }
      }),
      RUNS,
    );
  });

  it('never falls by one more item, but for what the grid had added before', () => {
    fc.assert(
      fc.property(anything(30), share, share, (items, stake, breachProbability) => {
        const before = portfolioRisk(items).expectedShortfall95;
        const after = portfolioRisk([...items, { stake, breachProbability }]).expectedShortfall95;
        expect(after).toBeGreaterThanOrEqual(before - gridError(items) - FINEST);
      }),
      RUNS,
    );
  });

  it('is not more for two portfolios together than for each by itself, but for what the grid adds', () => {
    fc.assert(
      fc.property(anything(30), anything(30), (one, other) => {
        const [apart, beside, together] = [one, other, [...one, ...other]].map(portfolioRisk);
        const sum = (apart?.expectedShortfall95 ?? 0) + (beside?.expectedShortfall95 ?? 0);
        expect(together?.expectedShortfall95).toBeLessThanOrEqual(
          sum + gridError([...one, ...other]) + FINEST,
        );
      }),
      RUNS,
    );
  });

  it('is not more for two portfolios of weighted stakes together than for each by itself, to 1 %', () => {
    fc.assert(
      fc.property(vouches(40), vouches(40), (one, other) => {
        const [apart, beside, together] = [one, other, [...one, ...other]].map(portfolioRisk);
        for (const figure of ['expectedShortfall95', 'correlatedShortfall95'] as const) {
          const sum = (apart?.[figure] ?? 0) + (beside?.[figure] ?? 0);
          expect(together?.[figure]).toBeLessThanOrEqual(sum * 1.01);
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(vouches(40), (items) => {
        const [there, back] = [portfolioRisk(items), portfolioRisk(items.toReversed())];
        expect(back.expectedShortfall95).toBeCloseTo(there.expectedShortfall95, 11);
        expect(back.correlatedShortfall95).toBeCloseTo(there.correlatedShortfall95, 11);
      }),
      RUNS,
    );
  });

  it('is not smaller with correlation, to 1 %', () => {
    fc.assert(
      fc.property(vouches(60), (items) => {
        const { expectedShortfall95, correlatedShortfall95 } = portfolioRisk(items);
        expect(correlatedShortfall95).toBeGreaterThanOrEqual(expectedShortfall95 * 0.99);
      }),
      RUNS,
    );
  });
});
