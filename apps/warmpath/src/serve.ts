import type { Logger } from 'pino';
import { createGateway } from '#apps/gateway';
import { openWarmpath, type Settings, type Sources } from '#runtime';
import { plantDemo } from './demo/plant-demo.js';

/** The service, listening. */
export interface Served {
  readonly url: string;
  /** Ends cleanly: requests under way are answered first. */
  close(): Promise<void>;
}

/**
 * All roles in one process, the sample network included where it is wanted.
 * @throws CannotOpen when the data directory is in use or not ours; Error when the port is taken
 */
export const serve = async (settings: Settings, sources: Sources, logger: Logger): Promise<Served> => {
  const warmpath = await openWarmpath(settings, sources, (text) => {
    logger.warn(text);
  });
  try {
    if (settings.demo) await plantDemo(warmpath);
    const app = await createGateway(warmpath, logger);
    await app.listen(settings.port, settings.host);
    return {
      url: await app.getUrl(),
      close: async () => {
        await app.close();
        await warmpath.close();
      },
    };
  } catch (fault) {
    await warmpath.close();
    throw fault;
  }
};
