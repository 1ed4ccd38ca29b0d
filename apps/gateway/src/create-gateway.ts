import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import type { Recorder } from '#recording';
import { endInTime, Metrics, type Warmpath } from '#runtime';
import { GatewayModule } from './gateway.module.js';
import { maskedErrors } from './graphql/masked-errors.js';
import { BODY_LIMIT, readBodies } from './http/bodies.js';
import { serveExplorer } from './http/explorer.js';
import { FaultFilter } from './http/fault.filter.js';
import { countRequests, guardDoors } from './http/front-door.js';
import { Outcomes } from './http/outcomes.js';
import { answerNoHttp, answerUnreadable } from './http/unreadable.js';

/** Long enough for a file of 64 MB over a slow line. */
const REQUEST_TIMEOUT_MS = 10 * 60_000;

/** The HTTP door over an opened service, ready to listen. */
export const createGateway = async (
  warmpath: Warmpath<Recorder>,
  logger: Logger,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: answerUnreadable,
    clientErrorHandler: answerNoHttp,
  });
  const server = adapter.getInstance();
  readBodies(server);
  endInTime(server);
  guardDoors(server, warmpath.settings);
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.over(warmpath, logger),
    adapter,
    { logger: false, bodyParser: false },
  );
  const [metrics, outcomes] = [app.get(Metrics), app.get(Outcomes)];
  countRequests(server, metrics, outcomes);
  if (!warmpath.settings.production) await serveExplorer(server);
  app.useGlobalFilters(
    new FaultFilter(
      maskedErrors(logger, () => metrics.failed()),
      outcomes,
    ),
  );
  return app;
};
