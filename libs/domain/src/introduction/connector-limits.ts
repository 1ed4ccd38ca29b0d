import { policyOf } from '../connector-policy/connector-policies.js';
import { isOverBudget } from '../exposure/budget.js';
import { acceptedIn, monthOf } from '../exposure/exposures.js';
import type { Quote } from '../exposure/quote.js';
import { refuse } from '../kernel/decider.js';
import type { Id, Instant } from '../kernel/values.js';
import { employersOf } from '../person/employers.js';
import type { WorkspaceState } from '../state.js';

interface Ask {
  readonly seeker: Id;
  readonly connector: Id;
  readonly target: Id | null;
  readonly organization: Id | null;
  /** What saying yes would put at risk, where that is known. */
  readonly fresh: Quote | undefined;
  readonly at: Instant;
}

/** One "no" for every limit of a connector's: whoever asks doesn't learn which. */
export const unavailable = () =>
  refuse('INTRODUCTION_CONNECTOR_UNAVAILABLE', 'They can’t be asked for this now: try somebody else.');

/** Whether the connector's no-go list, monthly cap and budget let this ask through to them. */
export const mayBeAsked = (state: WorkspaceState, ask: Ask): boolean =>
  !isNoGo(state, ask) && !hasFullMonth(state, ask) && !isTooMuch(state, ask);

const isNoGo = (state: WorkspaceState, { seeker, connector, target, organization, at }: Ask): boolean => {
  const { noGoPeople, noGoOrganizations } = policyOf(state.connectorPolicies, connector);
  const people = target === null ? [seeker] : [seeker, target];
  const organizations = [
    ...(organization === null ? [] : [organization]),
    ...(target === null ? [] : employersOf(state, target, at)),
  ];
  return (
    people.some((person) => noGoPeople.includes(person)) ||
    organizations.some((one) => noGoOrganizations.includes(one))
  );
};

const hasFullMonth = (state: WorkspaceState, { connector, at }: Ask): boolean => {
  const { monthlyCap } = policyOf(state.connectorPolicies, connector);
  return monthlyCap !== null && acceptedIn(state.exposures, connector, monthOf(at)) >= monthlyCap;
};

const isTooMuch = (state: WorkspaceState, { connector, fresh }: Ask): boolean =>
  isOverBudget(state, connector, { opened: fresh ? [fresh] : [] });
