import { budgetVerdict, portfolioRisk, type PortfolioRisk } from '#trust-model';
import type { Id } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';
import type { FrozenRisk } from './exposure.events.js';
import { openItems } from './exposures.js';
import type { Quote, RiskVerdict } from './quote.js';

/** What a connector would have at risk, and what they allow themself. */
export interface Burden {
  readonly risk: PortfolioRisk;
  readonly budget: number;
  readonly verdict: RiskVerdict;
}

type Figures = Pick<FrozenRisk, 'stake' | 'breachProbability'>;

/**
 * The connector's open items, with others added and without some: the loss law of the trust model over frozen figures.
 */
export const burdenOf = (
  state: WorkspaceState,
  connector: Id,
  added: readonly Figures[] = [],
  without: readonly Id[] = [],
): Burden => {
  const items: Figures[] = [...added];
  for (const [item, risk] of openItems(state.exposures, connector))
    if (!without.includes(item)) items.push(risk);
  const risk = portfolioRisk(items);
  const budget = budgetOf(state, connector);
  return { risk, budget, verdict: budgetVerdict(risk, budget) };
};

export const budgetOf = ({ connectorPolicies, workspace }: WorkspaceState, connector: Id): number =>
  connectorPolicies.get(connector)?.budget ?? workspace.policy.introductions.riskBudget;

/** More than a tenth worse than what was seen, or a worse verdict: nobody agreed to that. */
export const isWorse = (fresh: Quote, verdict: RiskVerdict, seen: Quote): boolean => {
  const loss = (quote: Quote) => quote.stake * quote.breachProbability;
  return (
    loss(fresh) > loss(seen) * TOLERANCE ||
    fresh.stake > seen.stake * TOLERANCE ||
    GRAVITY[verdict] > GRAVITY[seen.verdict]
  );
};

const TOLERANCE = 1.1;
const GRAVITY: Readonly<Record<RiskVerdict, number>> = { WITHIN_BUDGET: 0, TIGHT: 1, OVER_BUDGET: 2 };
