import type { Logger } from 'pino';
import { serveGateway } from '#apps/gateway';
import { openWarmpath, type Served, type Settings, type Sources } from '#runtime';
import { plantDemo } from './demo/plant-demo.js';

/**
 * All roles in one process, the sample network included where it is wanted.
 * @throws CannotOpen when the data directory is in use or not ours; Error when the port is taken
 */
export const serve = async (settings: Settings, sources: Sources, logger: Logger): Promise<Served> => {
  const warmpath = await openWarmpath(settings, sources, (text) => {
    logger.warn(text);
  });
  if (settings.demo) {
    await plantDemo(warmpath).catch(async (fault: unknown) => {
      await warmpath.close();
      throw fault;
    });
  }
  return serveGateway(warmpath, logger);
};
