import { foldedOrganization } from '../kernel/folded.js';
import type { Id } from '../kernel/values.js';
import type { OrganizationDescription } from './organization.events.js';

export interface Organizations {
  readonly byId: Map<Id, OrganizationDescription>;
  readonly byName: Map<string, Id>;
  /** Named by a command or an operator: everybody may know of them. Others rest on the imports that named them. */
  readonly public: Set<Id>;
}

export const initialOrganizations = (): Organizations => ({
  byId: new Map(),
  byName: new Map(),
  public: new Set(),
});

export const organizationNamed = (organizations: Organizations, name: string): Id | undefined =>
  organizations.byName.get(foldedOrganization(name));

export const keepOrganization = (
  organizations: Organizations,
  description: OrganizationDescription,
  isPublic: boolean,
): void => {
  if (isPublic) organizations.public.add(description.organization);
  organizations.byId.set(description.organization, description);
  organizations.byName.set(foldedOrganization(description.name), description.organization);
};
