import { describe, expect, it } from '@jest/globals';
import { budgetVerdict, portfolioRisk } from './portfolio-risk.js';

const risk = (...items: readonly (readonly [stake: number, breachProbability: number])[]) =>
  portfolioRisk(items.map(([stake, breachProbability]) => ({ stake, breachProbability })));

describe('risk of a portfolio', () => {
  it('is nothing for no items, for items without a stake, and for items that cannot fail', () => {
    const nothing = {
      expectedLoss: 0,
      valueAtRisk95: 0,
      expectedShortfall95: 0,
      correlatedShortfall95: 0,
    };
    expect(risk()).toEqual(nothing);
    expect(risk([0, 0.5], [0.3, 0])).toEqual(nothing);
  });

  it('does not change with an item that adds nothing', () => {
    expect(risk([0.3, 0.1], [0, 0.9], [0.2, 0.02], [0.25, 0])).toEqual(risk([0.3, 0.1], [0.2, 0.02]));
  });

  it('of one item that fails in more than 5 % of cases is its whole stake', () => {
    const one = risk([0.3, 0.1]);
    expect(one.expectedLoss).toBeCloseTo(0.03, 15);
    expect(one.valueAtRisk95).toBeCloseTo(0.3, 12);
    expect(one.expectedShortfall95).toBeCloseTo(0.3, 12);
    expect(one.correlatedShortfall95).toBeCloseTo(0.3, 12);
  });

  it('of one item that fails in fewer is its share of the worst 5 %', () => {
    // 0.02·0.5 / 0.05; correlation with nothing else changes nothing.
    const one = risk([0.5, 0.02]);
    expect(one.valueAtRisk95).toBe(0);
    expect(one.expectedShortfall95).toBeCloseTo(0.2, 12);
    expect(one.correlatedShortfall95).toBeCloseTo(0.2, 12);
  });

  it('of two equal items takes both failing before one', () => {
    // P(0.6) = 0.01, P(0.3) = 0.18: (0.01·0.6 + 0.04·0.3) / 0.05.
    const two = risk([0.3, 0.1], [0.3, 0.1]);
    expect(two.expectedLoss).toBeCloseTo(0.06, 15);
    expect(two.valueAtRisk95).toBeCloseTo(0.3, 12);
    // The two may lie on a grid that is not made for their size: 1 % above at most.
    expect(two.expectedShortfall95).toBeGreaterThanOrEqual(0.36 - 1e-12);
    expect(two.expectedShortfall95).toBeLessThanOrEqual(0.36 * 1.01);
  });

  it('of two unequal items', () => {
    // P(0.5) = 0.002, P(0.3) = 0.038, P(0.2) = 0.048: (0.002·0.5 + 0.038·0.3 + 0.01·0.2) / 0.05.
    const two = risk([0.3, 0.04], [0.2, 0.05]);
    expect(two.expectedShortfall95).toBeGreaterThanOrEqual(0.288 - 1e-12);
    expect(two.expectedShortfall95).toBeLessThanOrEqual(0.288 * 1.01);
  });

  it('counts what 95 % don’t exceed to the last bit, though doubles fall short of it', () => {
    // P(0) = 0.96·0.94·0.5 = 0.4512 and P(0.3) = 0.0188 + 0.0288 + 0.4512: 0.95, which doubles add up to 0.9499….
    // P(0.6) = 0.0488, P(0.9) = 0.0012: (0.0488·0.6 + 0.0012·0.9) / 0.05.
    const three = risk([0.3, 0.04], [0.3, 0.06], [0.3, 0.5]);
    expect(three.valueAtRisk95).toBeCloseTo(0.3, 12);
    expect(three.expectedShortfall95).toBeCloseTo(0.6072, 12);
  });

  it('of items that surely fail is all of them, and no more', () => {
    const sure = risk([0.3, 1], [0.17, 1]);
    for (const figure of Object.values(sure)) expect(figure).toBeCloseTo(0.47, 12);
    expect(sure.expectedShortfall95).toBeLessThanOrEqual(0.47);
  });

  it('is found though all that can be lost lies far past the grid', () => {
    // 3e-6·0.5 / 0.05, whatever the correlation.
    const rare = risk([0.5, 1e-6], [0.5, 1e-6], [0.5, 1e-6]);
    expect(rare.expectedShortfall95).toBeCloseTo(3e-5, 12);
    expect(rare.correlatedShortfall95).toBeCloseTo(3e-5, 12);
  });

  it('does not grow a grid without width from the smallest numbers there are', () => {
    for (const [stake, p] of [
      [5e-324, 1],
      [1, 5e-324],
      [1e-200, 1e-200],
      [1e-310, 0.5],
    ] as const) {
      // prettier-ignore
      const { expectedShortfall95, correlatedShortfall95 } = risk([stake, p], [stake, p]);
      for (const figure of [expectedShortfall95, correlatedShortfall95]) {
        expect(figure).toBeGreaterThanOrEqual(0);
        expect(figure).toBeLessThanOrEqual(2 * stake);
      }
    }
  });
});

describe('verdict on a budget', () => {
  it.each([
    ['WITHIN_BUDGET', 0.3, 0.4, 0.5],
    ['WITHIN_BUDGET', 0.5, 0.5, 0.5],
    ['TIGHT', 0.5, 0.501, 0.5],
    ['TIGHT', 0.3, 0.6, 0.5],
    ['OVER_BUDGET', 0.501, 0.6, 0.5],
    // Never the other way round: what is over without correlation is over.
    ['OVER_BUDGET', 0.501, 0.4, 0.5],
    ['WITHIN_BUDGET', 0, 0, 0],
    ['OVER_BUDGET', 0.001, 0.001, 0],
  ])('%s at a shortfall of %d, correlated %d, allowed %d', (verdict, alone, correlated, budget) => {
    const figures = { expectedShortfall95: alone, correlatedShortfall95: correlated };
    expect(budgetVerdict(figures, budget)).toBe(verdict);
  });
});
