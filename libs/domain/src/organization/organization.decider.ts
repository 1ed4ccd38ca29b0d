import { accept, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import { fold } from '../kernel/fold.js';
import { unknownPerson } from '../person/known-person.js';
import type { Folds, WorkspaceState } from '../state.js';
import type { AddOrganization, DescribeOrganization, NameDecisionMaker } from './organization.commands.js';
import { DecisionMakerNamed, OrganizationAdded, OrganizationDescribed } from './organization.events.js';
import { keepOrganization, organizationNamed } from './organizations.js';

export const addOrganization = (
  data: AddOrganization,
  { organizations }: WorkspaceState,
  context: CommandContext,
): Decision => {
  const known = organizationNamed(organizations, data.name);
  if (known !== undefined) return accept(known);
  const organization = context.newId();
  return accept(organization, OrganizationAdded(organization, { organization, ...data }));
};

export const describeOrganization = (
  data: DescribeOrganization,
  { organizations }: WorkspaceState,
): Decision => {
  const now = organizations.byId.get(data.organization);
  if (!now) return unknownOrganization();
  return accept(
    data.organization,
    OrganizationDescribed(data.organization, {
      ...now,
      industry: data.industry === undefined ? now.industry : data.industry,
      sector: data.sector === undefined ? now.sector : data.sector,
    }),
  );
};

export const nameDecisionMaker = (data: NameDecisionMaker, state: WorkspaceState): Decision => {
  if (!state.organizations.byId.has(data.organization)) return unknownOrganization();
  return (
    unknownPerson(state, data.person) ??
    accept(data.organization, DecisionMakerNamed(data.organization, data))
  );
};

const unknownOrganization = () =>
  refuse('ORGANIZATION_UNKNOWN', 'There is no such organisation in this workspace.');

export const organizationFolds: Folds = {
  ...fold(OrganizationAdded, ({ organizations }, { data }) => {
    keepOrganization(organizations, data);
  }),
  ...fold(OrganizationDescribed, ({ organizations }, { data }) => {
    keepOrganization(organizations, data);
  }),
  ...fold(DecisionMakerNamed, () => undefined),
};
