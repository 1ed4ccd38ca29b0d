import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventLog } from '#event-log';
import { GraphProgress, healthOf, type Health } from '#runtime';

/** Whether the process is alive, and whether it can answer. */
@Controller()
export class HealthController {
  constructor(
    private readonly log: EventLog,
    private readonly progress: GraphProgress,
  ) {}

  @Get(['live', 'health'])
  @HttpCode(200)
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * Ready once the graph has caught up, else 503. While a partition stands still or the log is gone questions are
   * answered all the same, so this only says so: taking every gateway away would not help anybody.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await healthOf(this.log, this.progress);
    if (health.status === 'catching up' || health.status === 'graph unavailable') reply.status(503);
    return health;
  }
}
