import { pino, type DestinationStream, type Logger } from 'pino';
import type { Settings } from './settings.js';

/** JSON lines to standard error; standard output is for what `npm start` says to a person. */
export const createLogger = (
  { logLevel }: Pick<Settings, 'logLevel'>,
  destination: DestinationStream = pino.destination(2),
): Logger => pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);

/** Injection token of the log. */
export const LOGGER = Symbol('Logger');
