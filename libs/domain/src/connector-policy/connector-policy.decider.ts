import { capacityEvents } from '../exposure/capacity.js';
import { accept, type CommandContext, type Decision } from '../kernel/decider.js';
import { fold } from '../kernel/fold.js';
import { unknownOrganization } from '../organization/known-organization.js';
import { unknownPerson } from '../person/known-person.js';
import type { Folds, WorkspaceState } from '../state.js';
import { policyOf, type ConnectorPolicy } from './connector-policies.js';
import { budgetWords, type SetConnectorPolicy } from './connector-policy.commands.js';
import { ConnectorPolicySet } from './connector-policy.events.js';

export const setConnectorPolicy = (
  data: SetConnectorPolicy,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const { connector, noGoPeople = [], standingYes = [] } = data;
  const refused =
    unknownPerson(state, connector, ...noGoPeople, ...standingYes) ??
    unknownOrganization(state, ...(data.noGoOrganizations ?? []));
  if (refused) return refused;
  const policy = changed(policyOf(state.connectorPolicies, connector), data);
  return accept(
    connector,
    ConnectorPolicySet(`connector/${connector}`, { connector, ...policy }),
    ...capacityEvents(state, connector, occurredAt, { limits: policy }),
  );
};

const changed = (now: ConnectorPolicy, given: SetConnectorPolicy): ConnectorPolicy => ({
  monthlyCap: given.monthlyCap === undefined ? now.monthlyCap : given.monthlyCap,
  budget: budgetGiven(given) ?? (given.budget === null ? null : now.budget),
  noGoPeople: given.noGoPeople ?? now.noGoPeople,
  noGoOrganizations: given.noGoOrganizations ?? now.noGoOrganizations,
  standingYes: given.standingYes ?? now.standingYes,
  vouchStrictness: given.vouchStrictness ?? now.vouchStrictness,
});

const budgetGiven = ({ budget, budgetWord }: SetConnectorPolicy): number | null =>
  budgetWord === undefined ? (budget ?? null) : budgetWords[budgetWord];

export const connectorPolicyFolds: Folds = {
  ...fold(ConnectorPolicySet, ({ connectorPolicies }, { data: { connector, ...policy } }) =>
    connectorPolicies.set(connector, policy),
  ),
};
