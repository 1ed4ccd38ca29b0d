import { openGateway, runService } from '#runtime';
import { serveGateway } from './serve-gateway.js';

/** The API in a process of its own: commands go to recorders. */
await runService(
  'gateway',
  async (settings, sources, logger) => {
    const warmpath = await openGateway(settings, sources, (text) => {
      logger.warn(text);
    });
    return serveGateway(warmpath, logger);
  },
  (url) => `the gateway is ready at ${url}`,
);
