import { createGateway } from '#apps/gateway';
import { createLogger, openWarmpath, readSettings, SettingsFault, systemSources } from '#runtime';

/** All roles in one process: the embedded default. */
const start = async (): Promise<void> => {
  const settings = readSettings();
  const logger = createLogger(settings);
  const warmpath = await openWarmpath(settings, systemSources);
  const app = await createGateway(warmpath, logger);
  await app.listen(settings.port, settings.host);
  const url = await app.getUrl();
  console.log(`warmpath is ready at ${url}`);

  const stop = async (signal: string): Promise<void> => {
    logger.info({ signal }, 'stopping');
    await app.close();
    await warmpath.close();
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
  console.error(fault instanceof SettingsFault ? fault.message : fault);
  process.exitCode = 1;
});
