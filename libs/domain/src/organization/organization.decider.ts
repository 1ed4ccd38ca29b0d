import { accept, type CommandContext, type Decision } from '../kernel/decider.js';
import { fold } from '../kernel/fold.js';
import type { Id } from '../kernel/values.js';
import { unknownPerson } from '../person/known-person.js';
import type { Folds, WorkspaceState } from '../state.js';
import { noSuchOrganization, unknownOrganization } from './known-organization.js';
import type { AddOrganization, DescribeOrganization, NameDecisionMaker } from './organization.commands.js';
import { DecisionMakerNamed, OrganizationAdded, OrganizationDescribed } from './organization.events.js';
import { keepOrganization, organizationNamed, type Organizations } from './organizations.js';

export const addOrganization = (
  data: AddOrganization,
  { organizations }: WorkspaceState,
  context: CommandContext,
): Decision => {
  const known = organizationNamed(organizations, data.name);
  if (known !== undefined) return published(known, data, organizations);
  const organization = context.newId();
  return accept(organization, OrganizationAdded(organization, { organization, ...data }));
};

/** One that only somebody's own import named so far becomes the workspace's, as if it were new. */
const published = (
  organization: Id,
  data: AddOrganization,
  { byId, public: known }: Organizations,
): Decision => {
  if (known.has(organization)) return accept(organization);
  const before = byId.get(organization);
  return accept(
    organization,
    OrganizationDescribed(organization, {
      organization,
      name: data.name,
      industry: data.industry ?? before?.industry ?? null,
      sector: data.sector ?? before?.sector ?? null,
    }),
  );
};

export const describeOrganization = (
  data: DescribeOrganization,
  { organizations }: WorkspaceState,
): Decision => {
  const now = organizations.byId.get(data.organization);
  if (!now) return noSuchOrganization();
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
  return (
    unknownOrganization(state, data.organization) ??
    unknownPerson(state, data.person) ??
    accept(data.organization, DecisionMakerNamed(data.organization, data))
  );
};

export const organizationFolds: Folds = {
  ...fold(OrganizationAdded, ({ organizations }, { data }) => {
    keepOrganization(organizations, data, true);
  }),
  ...fold(OrganizationDescribed, ({ organizations }, { data }) => {
    keepOrganization(organizations, data, true);
  }),
  ...fold(DecisionMakerNamed, () => undefined),
};
