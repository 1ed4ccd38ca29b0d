import { createLogger, readSettings, shiftedSources, startFault } from '#runtime';
import { serve } from './serve.js';
import { welcome } from './welcome.js';

/** All roles in one process: the embedded default. */
const start = async (): Promise<void> => {
  const settings = readSettings();
  const logger = createLogger(settings);
  const served = await serve(settings, shiftedSources(settings.clockOffset), logger);
  console.log(welcome(served.url, settings));

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
