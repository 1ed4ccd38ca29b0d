import { agreedRisk, type Agreed, type Proposal } from '../exposure/agreed-risk.js';
import { isRefused } from '../kernel/decider.js';
import type { Rejection } from '../kernel/rejection.js';
import type { WorkspaceState } from '../state.js';
import { unavailable } from './connector-limits.js';
import type { Step } from './take-step.js';

/**
 * What the connector agrees to by their yes. Whoever tells of somebody else's yes has seen no figures in their place,
 * and learns nothing of their budget.
 */
export const agreedYes = (
  state: WorkspaceState,
  { known: { connector, seeker }, reported }: Step,
  proposal: Omit<Proposal, 'connector' | 'seeker'>,
): Agreed | { readonly rejection: Rejection } => {
  const quotes = reported ? { ...proposal.quotes, seen: [] } : proposal.quotes;
  const agreed = agreedRisk(state, { ...proposal, connector, seeker, quotes });
  return reported && isRefused(agreed) && agreed.rejection.overBudget ? unavailable() : agreed;
};
