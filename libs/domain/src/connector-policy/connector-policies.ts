import type { z } from 'zod';
import type { Id } from '../kernel/values.js';
import type { ConnectorPolicySet } from './connector-policy.events.js';

export type ConnectorPolicy = Omit<z.infer<typeof ConnectorPolicySet.data>, 'connector'>;

/** By connector; whoever set nothing has the usual one. */
export type ConnectorPolicies = Map<Id, ConnectorPolicy>;

const usualPolicy: ConnectorPolicy = {
  monthlyCap: null,
  budget: null,
  noGoPeople: [],
  noGoOrganizations: [],
  standingYes: [],
  vouchStrictness: 'REFUSE',
};

export const policyOf = (policies: ConnectorPolicies, connector: Id): ConnectorPolicy =>
  policies.get(connector) ?? usualPolicy;
