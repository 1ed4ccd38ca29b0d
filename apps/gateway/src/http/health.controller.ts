import { Controller, Get, HttpCode, HttpException } from '@nestjs/common';
import { EventLog } from '#event-log';
import { Projector } from '#projection';

const ACCEPTABLE_LAG = 10_000;

/** Whether the process is alive, and whether it can answer. */
@Controller()
export class HealthController {
  constructor(
    private readonly log: EventLog,
    private readonly projector: Projector,
  ) {}

  @Get('live')
  @HttpCode(200)
  live(): object {
    return { status: 'ok' };
  }

  /** Ready once the graph has caught up; 503 with the reason otherwise. */
  @Get('ready')
  async ready(): Promise<object> {
    const { progress } = this.projector;
    if (progress.fault !== undefined) {
      throw new HttpException({ status: 'projection stopped', reason: String(progress.fault) }, 503);
    }
    const lag = (await this.log.end(progress.partition)) - progress.upTo;
    if (lag > ACCEPTABLE_LAG) throw new HttpException({ status: 'catching up', lag }, 503);
    return { status: 'ok', lag };
  }
}
