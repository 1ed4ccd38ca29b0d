import type { Answer, Id, WorkspaceId } from '#domain';
import type { Position } from '#event-log';

/** What a recorded command got for an answer; `payloadMac` tells a retry from another command under the same id. */
export interface Answered {
  readonly payloadMac: string;
  readonly answer: Answer;
  readonly position: Promise<Position> | Position;
  readonly recordedAt: number;
}

const KEPT_SECONDS = 7 * 86_400;

/** Answers of recorded commands, for retries; forgotten after 7 days, oldest first. */
export class AnsweredCommands {
  private readonly answers = new Map<string, Answered>();

  find(workspace: WorkspaceId, commandId: Id): Answered | undefined {
    return this.answers.get(`${workspace}/${commandId}`);
  }

  keep(workspace: WorkspaceId, commandId: Id, answered: Answered): void {
    this.answers.set(`${workspace}/${commandId}`, answered);
    for (const [key, { recordedAt }] of this.answers) {
      if (recordedAt >= answered.recordedAt - KEPT_SECONDS) break;
      this.answers.delete(key);
    }
  }

  /** UUIDv7 begins with its time: an id older than what is kept can't be told from a retry, so it is not decided. */
  isTooOld(commandId: Id, nowSeconds: number): boolean {
    const madeAt = Number.parseInt(commandId.slice(0, 8) + commandId.slice(9, 13), 16) / 1000;
    return madeAt < nowSeconds - KEPT_SECONDS;
  }
}
