import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import {
  addProjectionMetrics,
  createProbes,
  healthOf,
  openProjector,
  type Served,
  type Settings,
} from '#runtime';

/**
 * A projector at work, and where it is looked after. Ends cleanly: the batch under way is finished first.
 * @throws CannotOpen the engines can't be used; Error when the port is taken
 */
export const serve = async (settings: Settings, logger: Logger): Promise<Served> => {
  const projector = await openProjector(settings, (text) => {
    logger.warn(text);
  });
  const { log, progress } = projector;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  addProjectionMetrics(metrics, log, progress);
  const probes = await createProbes({ health: () => healthOf(log, progress), metrics });
  try {
    await probes.listen(settings.port, settings.host);
  } catch (fault) {
    await projector.close();
    throw fault;
  }
  return {
    url: await probes.getUrl(),
    close: async () => {
      await probes.close();
      await projector.close();
    },
  };
};
