import { budgetVerdict, portfolioRisk, type OpenRisk, type PortfolioRisk } from '#trust-model';
import { policyOf } from '../connector-policy/connector-policies.js';
import type { Id } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';
import { openItems } from './exposures.js';
import type { Quote, RiskVerdict } from './quote.js';

/** What a connector would have at risk, and what they allow themself. */
export interface Burden {
  readonly risk: PortfolioRisk;
  readonly budget: number;
  readonly verdict: RiskVerdict;
}

/** What is about to change of a connector's open items. */
export interface ItemChange {
  readonly opened?: readonly OpenRisk[];
  readonly closed?: readonly Id[];
}

/** The loss law of the trust model over the connector's open items, at their frozen figures. */
export const burdenOf = (state: WorkspaceState, connector: Id, change: ItemChange): Burden => {
  const risk = portfolioRisk(itemsAfter(state, connector, change));
  const budget = budgetOf(state, connector);
  return { risk, budget, verdict: budgetVerdict(risk, budget) };
};

/**
 * Whether the open items go over the budget. Nobody loses more than all stakes together: the loss law is asked only
 * where these do.
 * @param own the connector's budget; null: the workspace's
 */
export const isOverBudget = (
  state: WorkspaceState,
  connector: Id,
  change: ItemChange,
  own?: number | null,
): boolean => {
  const budget = budgetOf(state, connector, own);
  const items = itemsAfter(state, connector, change);
  const most = items.reduce((sum, { stake }) => sum + stake, 0);
  return most > budget && portfolioRisk(items).expectedShortfall95 > budget;
};

const itemsAfter = (
  { exposures }: WorkspaceState,
  connector: Id,
  { opened = [], closed = [] }: ItemChange,
): OpenRisk[] => {
  const items = [...opened];
  for (const [item, risk] of openItems(exposures, connector)) if (!closed.includes(item)) items.push(risk);
  return items;
};

const budgetOf = (
  { connectorPolicies, workspace }: WorkspaceState,
  connector: Id,
  own = policyOf(connectorPolicies, connector).budget,
): number => own ?? workspace.policy.introductions.riskBudget;

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
