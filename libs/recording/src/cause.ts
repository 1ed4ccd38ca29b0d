import type { Id, WorkspaceId } from '#domain';
import type { Order } from './recorder.js';

/** What makes events happen: a command that somebody gave, or time. */
export interface Cause {
  readonly workspace: WorkspaceId;
  readonly commandId: Id;
  /** A person's id, `operator`, `anonymous`, or `clock`. */
  readonly actor: string;
}

export const causeOf = ({ workspace, commandId, actor }: Order): Cause => ({
  workspace,
  commandId,
  actor: actor.person ?? (actor.operator ? 'operator' : 'anonymous'),
});
