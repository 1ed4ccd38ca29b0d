import type { Id, Instant } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';

/** Where somebody works at that moment, on whoever's word. */
export const employersOf = ({ people, imports }: WorkspaceState, person: Id, at: Instant): Id[] =>
  (people.positionsOf.get(person) ?? []).flatMap((id) => {
    const position = people.positions.get(id);
    if (!position || (position.import !== null && imports.undone.has(position.import))) return [];
    const { organization, from, to } = position;
    return (from === null || from <= at) && (to === null || at < to) ? [organization] : [];
  });
