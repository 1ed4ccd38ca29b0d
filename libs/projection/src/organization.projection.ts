import { DecisionMakerNamed, OrganizationAdded, OrganizationDescribed, toSeconds } from '#domain';
import { projecting, type Projections } from './projections.js';

export const organizationProjections: Projections = {
  ...projecting(OrganizationAdded, ({ data }) => [{ change: 'organization', ...data, by: null }]),
  ...projecting(OrganizationDescribed, ({ data }) => [{ change: 'organization', ...data, by: null }]),
  ...projecting(DecisionMakerNamed, ({ data, time }) => [
    { change: 'decisionMaker', ...data, at: toSeconds(time) },
  ]),
};
