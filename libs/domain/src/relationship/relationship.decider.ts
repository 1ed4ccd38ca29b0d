import { accept, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import type { Id } from '../kernel/values.js';
import { unknownPerson } from '../person/known-person.js';
import type { WorkspaceState } from '../state.js';
import type {
  DescribeRelationship,
  RateContacts,
  SetVisibility,
  StateStance,
} from './relationship.commands.js';
import { RelationshipDescribed, StanceStated, VisibilitySet } from './relationship.events.js';

export const describeRelationship = (
  data: DescribeRelationship,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  if (data.since !== null && data.since > occurredAt) {
    return refuse('RELATIONSHIP_IN_THE_FUTURE', 'A relationship began at some time up to now.');
  }
  return (
    notTwoPeople(state, data.from, data.to) ??
    accept(
      data.to,
      RelationshipDescribed(tie(data.from, data.to), {
        ...data,
        good: goodOfCloseness(state, data.closeness),
      }),
    )
  );
};

export const rateContacts = (data: RateContacts, state: WorkspaceState): Decision => {
  for (const { person } of data.ratings) {
    const refused = notTwoPeople(state, data.from, person);
    if (refused) return refused;
  }
  return accept(
    data.from,
    ...data.ratings.map(({ person, closeness }) =>
      RelationshipDescribed(tie(data.from, person), {
        from: data.from,
        to: person,
        kind: null,
        since: null,
        closeness,
        good: goodOfCloseness(state, closeness),
      }),
    ),
  );
};

export const stateStance = (data: StateStance, state: WorkspaceState): Decision => {
  if (data.by !== data.holder && data.by !== data.seeker) {
    return refuse('RELATIONSHIP_NOT_AN_END', 'Only the two people themselves state a stance between them.');
  }
  return (
    notTwoPeople(state, data.holder, data.seeker) ??
    accept(data.by, StanceStated(tie(data.holder, data.seeker), data))
  );
};

export const setVisibility = (data: SetVisibility, state: WorkspaceState): Decision => {
  for (const other of data.with ?? []) {
    const refused = notTwoPeople(state, data.from, other);
    if (refused) return refused;
  }
  return (
    unknownPerson(state, data.from) ??
    accept(data.from, VisibilitySet(data.from, { side: data.from, with: data.with, level: data.level }))
  );
};

/** A relationship's stream: one per directed tie. */
export const tie = (from: Id, to: Id): string => `${from}/${to}`;

/** Undefined for two different people of this workspace, else the refusal. */
export const notTwoPeople = (state: WorkspaceState, a: Id, b: Id) =>
  a === b
    ? refuse('RELATIONSHIP_WITH_ONESELF', 'A relationship is between two different people.')
    : unknownPerson(state, a, b);

export const goodOfCloseness = (state: WorkspaceState, closeness: number | null): number | null =>
  closeness === null ? null : closeness * state.workspace.policy.evidence.closeness;
