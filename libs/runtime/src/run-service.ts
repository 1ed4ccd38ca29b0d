import type { Logger } from 'pino';
import { shiftedSources, type Sources } from './clock.js';
import { createLogger } from './logger.js';
import type { Role } from './role.js';
import { readSettings, type Settings } from './settings.js';
import { startFault } from './start-fault.js';

/** A service, listening. */
export interface Served {
  readonly url: string;
  /** Ends cleanly: requests under way are answered first. */
  close(): Promise<void>;
}

/** The life of a process: its settings, its service, what it says once that listens, and a clean end when told to. */
export const runService = async (
  role: Role,
  serve: (settings: Settings, sources: Sources, logger: Logger) => Promise<Served>,
  welcome: (url: string, settings: Settings) => string,
): Promise<void> => {
  try {
    const settings = readSettings(undefined, role);
    const logger = createLogger(settings);
    const served = await serve(settings, shiftedSources(settings.clockOffset), logger);
    process.stdout.write(`${welcome(served.url, settings)}\n`);
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => stop(served, signal, logger));
  } catch (fault) {
    process.stderr.write(`${startFault(fault)}\n`);
    process.exitCode = 1;
  }
};

const stop = (served: Served, signal: string, logger: Logger): void => {
  logger.info({ signal }, 'stopping');
  served.close().catch((fault: unknown) => {
    logger.fatal({ err: fault }, 'could not stop cleanly');
    process.exitCode = 1;
  });
};
