import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import type { Warmpath } from '#runtime';
import { GatewayModule } from './gateway.module.js';
import { serveExplorer } from './http/explorer.js';
import { FaultFilter } from './http/fault.filter.js';

const BODY_LIMIT = 64 * 1024;

/** The HTTP door over an opened service, ready to listen. */
export const createGateway = async (warmpath: Warmpath, logger: Logger): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle' });
  const server = adapter.getInstance();
  for (const type of ['text/csv', 'application/zip', 'application/octet-stream']) {
    server.addContentTypeParser(type, (_request, payload, done) => {
      done(null, payload);
    });
  }
  if (!warmpath.settings.production) await serveExplorer(server);
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.over(warmpath, logger),
    adapter,
    {
      logger: false,
    },
  );
  app.useGlobalFilters(new FaultFilter(logger));
  return app;
};
