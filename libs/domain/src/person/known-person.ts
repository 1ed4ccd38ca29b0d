import { refuse } from '../kernel/decider.js';
import type { Rejection } from '../kernel/rejection.js';
import type { Id } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';

/** Undefined when all of them exist in this workspace, else the refusal. */
export const unknownPerson = (
  { people }: WorkspaceState,
  ...ids: readonly (Id | null | undefined)[]
): { readonly rejection: Rejection } | undefined =>
  ids.every((id) => id === null || id === undefined || people.accounts.has(id))
    ? undefined
    : refuse('PERSON_UNKNOWN', 'There is no such person in this workspace.');
