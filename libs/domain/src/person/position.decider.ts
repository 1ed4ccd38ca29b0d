import { accept, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import type { WorkspaceState } from '../state.js';
import { unknownOrganization } from '../organization/known-organization.js';
import { unknownPerson } from './known-person.js';
import type { HoldPosition, LeavePosition } from './person.commands.js';
import { PositionHeld, PositionLeft } from './person.events.js';

export const holdPosition = (
  data: HoldPosition,
  state: WorkspaceState,
  context: CommandContext,
): Decision => {
  const unknown = unknownPerson(state, data.person) ?? unknownOrganization(state, data.organization);
  if (unknown) return unknown;
  if (data.from !== null && data.from > context.occurredAt) {
    return refuse('POSITION_IN_THE_FUTURE', 'A position began at some time up to now.');
  }
  if (data.from !== null && data.to !== null && data.to <= data.from) {
    return refuse('POSITION_DATES_REVERSED', 'A position ends after it begins.');
  }
  return accept(data.person, PositionHeld(data.person, { ...data, position: context.newId() }));
};

/** Only who spoke of a position, the person themself, or an operator, ends it. */
export const leavePosition = (
  data: LeavePosition,
  state: WorkspaceState,
  { actor }: CommandContext,
): Decision => {
  const position = state.people.positions.get(data.position);
  const mine = actor.operator || position?.by === data.by || position?.person === data.by;
  if (!position || !mine) return refuse('POSITION_UNKNOWN', 'There is no such position of yours to end.');
  if (position.from !== null && data.to <= position.from) {
    return refuse('POSITION_DATES_REVERSED', 'A position ends after it begins.');
  }
  const { person } = position;
  return accept(person, PositionLeft(person, { position: data.position, person, to: data.to }));
};
