import { createLogger, readSettings, startFault } from '#runtime';
import { serve } from './serve.js';

/** Brings a log in Kafka into a graph in Neo4j. Any number may run: the graph's checkpoints decide whose batch counts. */
const start = async (): Promise<void> => {
  const settings = readSettings(undefined, { clients: false });
  const logger = createLogger(settings);
  const served = await serve(settings, logger);
  console.log(`warmpath projector is ready at ${served.url}`);

  const stop = async (signal: string): Promise<void> => {
    logger.info({ signal }, 'stopping');
    await served.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(signal).catch((fault: unknown) => {
        logger.fatal({ err: fault }, 'could not stop cleanly');
        process.exitCode = 1;
      });
    });
  }
};

start().catch((fault: unknown) => {
  console.error(startFault(fault));
  process.exitCode = 1;
});
