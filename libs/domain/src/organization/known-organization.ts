import { refuse } from '../kernel/decider.js';
import type { Rejection } from '../kernel/rejection.js';
import type { Id } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';

/** Undefined when all of them exist in this workspace, else the refusal. */
export const unknownOrganization = (
  { organizations }: Pick<WorkspaceState, 'organizations'>,
  ...ids: readonly (Id | null | undefined)[]
): { readonly rejection: Rejection } | undefined =>
  ids.every((id) => id === null || id === undefined || organizations.byId.has(id))
    ? undefined
    : noSuchOrganization();

export const noSuchOrganization = () =>
  refuse('ORGANIZATION_UNKNOWN', 'There is no such organisation in this workspace.');
