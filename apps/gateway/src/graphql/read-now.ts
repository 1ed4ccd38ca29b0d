import { Injectable } from '@nestjs/common';
import type { Viewer } from '#access';
import { EventLog, partitionOf, ReadTokens } from '#event-log';
import { GraphProgress } from '#runtime';
import type { Moment } from '#trust-graph';
import { Fault } from './faults.js';

const PATIENCE_MS = 2_000;

type InWorkspace = Pick<Viewer, 'workspace'>;

/** How far this gateway's graph is, as tokens say it: read your writes, and pages of one answer. */
@Injectable()
export class ReadNow {
  constructor(
    private readonly log: EventLog,
    private readonly progress: GraphProgress,
    private readonly readTokens: ReadTokens,
  ) {}

  /** A token for what an answer given now has seen. */
  token({ workspace }: InWorkspace): string {
    const partition = this.partition(workspace);
    const offset = Math.max(0, this.progress.upTo(partition) - 1);
    return this.readTokens.write(workspace, { partition, offset });
  }

  /** The moment, as far as the graph is now: later pages see no more than the first. */
  pinned({ workspace }: InWorkspace, moment: Moment): Moment {
    return { ...moment, upTo: moment.upTo ?? this.progress.upTo(this.partition(workspace)) };
  }

  /** @throws Fault BAD_USER_INPUT for no token of this workspace, STALE when it takes too long */
  async atLeast({ workspace }: InWorkspace, token: string): Promise<void> {
    const position = this.readTokens.parse(workspace, token);
    if (position?.partition !== this.partition(workspace)) {
      throw new Fault('BAD_USER_INPUT', 'x-warmpath-at-least must be a read token of this workspace.');
    }
    if (await this.progress.reaches(position, PATIENCE_MS)) return;
    const lag = position.offset + 1 - this.progress.upTo(position.partition);
    throw new Fault('STALE', `The graph is ${String(lag)} records behind what you asked to see: try again.`, {
      lag,
    });
  }

  private partition(workspace: string): number {
    return partitionOf(workspace, this.log.partitionCount);
  }
}
