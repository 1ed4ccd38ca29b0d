import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { EventLog } from '#event-log';
import { GraphProgress, lagOf, LOGGER } from '#runtime';

const ACCEPTABLE_LAG = 10_000;

/** What `/live` and `/ready` answer. */
interface Health {
  readonly status: 'ok' | 'catching up' | 'projection stopped';
  /** Records, of all partitions together. */
  readonly lag?: number;
}

/** Whether the process is alive, and whether it can answer. */
@Controller()
export class HealthController {
  constructor(
    private readonly log: EventLog,
    private readonly progress: GraphProgress,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('live')
  @HttpCode(200)
  live(): Health {
    return { status: 'ok' };
  }

  /** Ready once the graph has caught up, else 503. What stopped a projection is for the log to say. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health();
    if (health.status !== 'ok') reply.status(503);
    return health;
  }

  private async health(): Promise<Health> {
    const { fault } = this.progress;
    if (fault !== undefined) {
      this.logger.error({ err: fault }, 'not ready: the projection has stopped');
      return { status: 'projection stopped' };
    }
    const lag = await lagOf(this.progress, this.log);
    return { status: lag > ACCEPTABLE_LAG ? 'catching up' : 'ok', lag };
  }
}
