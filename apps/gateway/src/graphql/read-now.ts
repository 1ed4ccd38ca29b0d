import { Injectable } from '@nestjs/common';
import type { Viewer } from '#access';
import { ReadTokens } from '#event-log';
import { Projector } from '#projection';
import type { Moment } from '#trust-graph';
import { Fault } from './faults.js';

const PATIENCE_MS = 2_000;

/** How far this gateway's graph is, as tokens say it: read your writes, and pages of one answer. */
@Injectable()
export class ReadNow {
  constructor(
    private readonly projector: Projector,
    private readonly readTokens: ReadTokens,
  ) {}

  /** A token for what an answer given now has seen. */
  token({ workspace }: Viewer): string {
    const { partition, upTo } = this.projector.progress;
    return this.readTokens.write(workspace, { partition, offset: Math.max(0, upTo - 1) });
  }

  /** The moment, as far as the graph is now: later pages see no more than the first. */
  pinned(moment: Moment): Moment {
    return { ...moment, upTo: moment.upTo ?? this.projector.progress.upTo };
  }

  /** @throws Fault BAD_USER_INPUT for no token of this workspace, STALE when it takes too long */
  async atLeast({ workspace }: Pick<Viewer, 'workspace'>, token: string): Promise<void> {
    const position = this.readTokens.parse(workspace, token);
    if (!position) {
      throw new Fault('BAD_USER_INPUT', 'x-warmpath-at-least must be a read token of this workspace.');
    }
    const { progress } = this.projector;
    if (await progress.reaches(position.offset, PATIENCE_MS)) return;
    const lag = position.offset + 1 - progress.upTo;
    throw new Fault('STALE', `The graph is ${String(lag)} records behind what you asked to see: try again.`, {
      lag,
    });
  }
}
