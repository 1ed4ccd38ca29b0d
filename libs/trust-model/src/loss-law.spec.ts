import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allOutcomes, failingOnGrid, type Outcome } from '../../../test/support/naive-risk.js';
import { independentLaw } from './independent-law.js';
import { addItems, noLoss } from './loss-law.js';
import { lawsWithoutEach } from './laws-without-each.js';
import { openLosses } from './open-losses.js';
import type { OpenRisk } from './portfolio-risk.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const items = (maxLength: number) =>
  fc.array(fc.record({ stake: share, breachProbability: share }), { minLength: 1, maxLength });

/** Cells of the outcomes' law, as far as the grid goes. */
const cellsOf = (outcomes: readonly Outcome[], width: number): readonly number[] => {
  const cells = new Array<number>(128).fill(0);
  for (const { loss, probability } of outcomes) {
    const cell = Math.round(loss / width);
    if (cell < cells.length) cells[cell] = (cells[cell] ?? 0) + probability;
  }
  return cells;
};

const onGrid = (portfolio: readonly OpenRisk[], width: number): readonly number[] =>
  cellsOf(
    allOutcomes(
      portfolio.map(({ stake, breachProbability }) => failingOnGrid(stake, breachProbability, width)),
    ),
    width,
  );

const furthest = (a: readonly number[] | Float64Array, b: readonly number[]): number =>
  b.reduce((most, value, i) => Math.max(most, Math.abs(value - (a[i] ?? NaN))), 0);

describe('law of the loss', () => {
  it('is that of every combination of failures, losses split alike: any up to 8 items', () => {
    fc.assert(
      fc.property(items(8), (portfolio) => {
        const { law, placed } = independentLaw(openLosses(portfolio));
        if (placed.width === 0) return;
        expect(furthest(law, onGrid(portfolio, placed.width))).toBeLessThan(1e-12);
      }),
      { seed: 20_260_131, numRuns: 300 },
    );
  });

  it('is that of all 4,096 combinations of 12 items', () => {
    const portfolio = Array.from({ length: 12 }, (_, i) => ({
      stake: 0.03 + 0.019 * i,
      breachProbability: 0.02 + 0.03 * ((i * 5) % 12),
    }));
    const { law, placed } = independentLaw(openLosses(portfolio));
    expect(furthest(law, onGrid(portfolio, placed.width))).toBeLessThan(1e-12);
  });

  it('adds items in any order, and in parts', () => {
    const { losses, probabilities, mean } = openLosses([
      { stake: 0.25, breachProbability: 0.1 },
      { stake: 0.1, breachProbability: 0.3 },
      { stake: 0.17, breachProbability: 0.02 },
    ]);
    const { law, placed } = independentLaw({ losses, probabilities, mean, most: 0.52 });
    const parts = noLoss();
    addItems(parts, placed, probabilities, 2);
    addItems(parts, placed, probabilities, 0, 2);
    expect(furthest(parts, Array.from(law))).toBeLessThan(1e-15);
  });

  it('scales with its weight', () => {
    const { law, placed } = independentLaw(openLosses([{ stake: 0.2, breachProbability: 0.25 }]));
    const quarter = noLoss(0.25);
    addItems(quarter, placed, Float64Array.of(0.25));
    expect(
      furthest(
        quarter,
        Array.from(law, (probability) => probability / 4),
      ),
    ).toBe(0);
  });

  it('of all but one is the law without it, for each: also for those that probably fail', () => {
    fc.assert(
      fc.property(items(6), (portfolio) => {
        const { losses, probabilities, ...sums } = openLosses(portfolio);
        const { placed } = independentLaw({ losses, probabilities, ...sums });
        if (placed.width === 0) return;
        const seen: number[] = [];
        lawsWithoutEach(placed, probabilities, (left, others) => {
          seen.push(left);
          const expected = onGrid(portfolio.toSpliced(left, 1), placed.width);
          expect(furthest(others, expected)).toBeLessThan(1e-12);
        });
        expect(seen).toEqual(portfolio.map((_, i) => i));
      }),
      { seed: 20_260_131, numRuns: 300 },
    );
  });
});
