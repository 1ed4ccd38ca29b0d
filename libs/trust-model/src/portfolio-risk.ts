import { correlatedLaw } from './correlated-law.js';
import { independentLaw } from './independent-law.js';
import { openLosses } from './open-losses.js';
import { tailOf } from './tail.js';

/** One open vouch: what is lost if it fails (`stake`, 0 to 1), and how likely that is (`breachProbability`, 0 to 1). */
export interface OpenRisk {
  readonly stake: number;
  readonly breachProbability: number;
}

/** What all open vouches of one connector put at risk together, in trust lost; each at most the sum of the stakes. */
export interface PortfolioRisk {
  readonly expectedLoss: number;
  /** What 95 % of outcomes don't exceed, to a cell of the grid (`loss-grid.ts`). */
  readonly valueAtRisk95: number;
  /** Mean loss of the worst 5 % of outcomes; never below the exact one, as the grid only spreads losses. */
  readonly expectedShortfall95: number;
  /** With correlation ρ = 0.2 between the items. */
  readonly correlatedShortfall95: number;
}

/**
 * Any number of items, in any order; one without a stake, or that can't fail, adds nothing, and no items are no risk.
 * The grid may spread losses past the sum of all stakes; no shortfall is above that sum, so it takes their place.
 */
export const portfolioRisk = (items: readonly OpenRisk[]): PortfolioRisk => {
  const open = openLosses(items);
  const { mean: expectedLoss, most } = open;
  const { law, placed } = independentLaw(open);
  if (placed.width === 0) return NO_RISK;
  const atMost = (value: number) => Math.min(value, most);
  const independent = tailOf(law, placed.width, expectedLoss);
  const correlated = correlatedLaw(open);
  const { shortfall } = tailOf(correlated.law, correlated.placed.width, expectedLoss);
  const valueAtRisk95 = atMost(independent.cell * placed.width);
  return {
    expectedLoss,
    valueAtRisk95,
    expectedShortfall95: atMost(Math.max(independent.shortfall, valueAtRisk95, expectedLoss)),
    correlatedShortfall95: atMost(Math.max(shortfall, expectedLoss)),
  };
};

const NO_RISK: PortfolioRisk = {
  expectedLoss: 0,
  valueAtRisk95: 0,
  expectedShortfall95: 0,
  correlatedShortfall95: 0,
};

export type BudgetVerdict = 'WITHIN_BUDGET' | 'TIGHT' | 'OVER_BUDGET';

/** The budget binds on independent items; over it with correlation alone is TIGHT. A budget reached is kept. */
export const budgetVerdict = (
  risk: Pick<PortfolioRisk, 'expectedShortfall95' | 'correlatedShortfall95'>,
  budget: number,
): BudgetVerdict => {
  if (risk.expectedShortfall95 > budget) return 'OVER_BUDGET';
  return risk.correlatedShortfall95 > budget ? 'TIGHT' : 'WITHIN_BUDGET';
};
