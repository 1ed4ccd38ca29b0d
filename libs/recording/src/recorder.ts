import type { Actor, Answer, Command, Id, Instant, Rejection, WorkspaceId } from '#domain';
import type { Position } from '#event-log';

/** A command on its way to the owner of its workspace's partition. Its data has passed the command's schema. */
export interface Order {
  readonly workspace: WorkspaceId;
  /** The same id again gets the first answer; with another payload it is refused. */
  readonly commandId: Id;
  readonly actor: Actor;
  /** When the gateway took it in. */
  readonly occurredAt: Instant;
  readonly command: Command;
}

/**
 * `ok`: recorded and durable; `position` is where a reader finds it. `refused`: a rule said no, nothing changed.
 * `unknown`: it may or may not have been recorded: ask again with the same command id.
 */
export type Outcome =
  | { readonly outcome: 'ok'; readonly answer: Answer; readonly position: Position }
  | { readonly outcome: 'refused'; readonly rejection: Rejection }
  | { readonly outcome: 'unknown'; readonly why: string };

/** What a command would be answered now, and whether anything would be recorded. */
export type Preview =
  { readonly answer: Answer; readonly changes: boolean } | { readonly rejection: Rejection };

/** Takes commands to the one process that decides for their workspace. */
export abstract class Recorder {
  /** `unknown`, too, where nobody can be asked who decides for the workspace. */
  abstract submit(order: Order): Promise<Outcome>;

  /**
   * Records nothing and changes nothing.
   * @throws RecorderUnavailable nobody can be asked now
   */
  abstract preview(order: Order): Promise<Preview>;
}
