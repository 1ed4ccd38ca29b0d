import { ConnectorPolicySet, toSeconds } from '#domain';
import { projecting, type Projections } from './projections.js';

export const connectorPolicyProjections: Projections = {
  ...projecting(ConnectorPolicySet, ({ data, time }) => {
    const { connector: person, budget, noGoPeople, noGoOrganizations } = data;
    return [{ change: 'limits', person, budget, noGoPeople, noGoOrganizations, at: toSeconds(time) }];
  }),
};
