import { foldedOrganization } from '../kernel/folded.js';
import type { Id } from '../kernel/values.js';
import type { OrganizationDescription } from './organization.events.js';

export interface Organizations {
  readonly byId: Map<Id, OrganizationDescription>;
  readonly byName: Map<string, Id>;
}

export const initialOrganizations = (): Organizations => ({ byId: new Map(), byName: new Map() });

export const organizationNamed = (organizations: Organizations, name: string): Id | undefined =>
  organizations.byName.get(foldedOrganization(name));

export const keepOrganization = (
  organizations: Organizations,
  description: OrganizationDescription,
): void => {
  organizations.byId.set(description.organization, description);
  organizations.byName.set(foldedOrganization(description.name), description.organization);
};
