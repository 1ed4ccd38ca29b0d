import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Registry } from 'prom-client';
import type { Health } from './health.js';

/** What a process that answers no clients shows to whoever looks after it. */
export interface Probed {
  readonly health: () => Promise<Health>;
  readonly metrics: Registry;
}

/** Injection token of it. */
export const PROBED = Symbol('Probed');

@Controller()
export class ProbesController {
  constructor(@Inject(PROBED) private readonly probed: Probed) {}

  /** Whether the process is alive. */
  @Get(['live', 'health'])
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** 503 while something stands in its way, with what that is. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.probed.health();
    if (health.status !== 'ok') reply.status(503);
    return health;
  }

  /** Everything measured, as Prometheus reads it. */
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    return this.probed.metrics.metrics();
  }
}
