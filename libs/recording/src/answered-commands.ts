import type { Id, WorkspaceId } from '#domain';
import type { Outcome } from './recorder.js';

/** What a command was told; `payloadMac` tells a retry from another command under the same id. */
export interface Answered {
  readonly payloadMac: string;
  /** Still to come while the first try is under way. */
  readonly outcome: Outcome | Promise<Outcome>;
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
