import type { EventLog, LogRecord } from './event-log.js';

/** What tells a partition from every other one in the world: the nonce of the claim that it begins with. */
export const logNameOf = (first: LogRecord): string =>
  first.kind === 'CLAIM' ? first.nonce : first.commandId;

/** Null while nothing is recorded. */
export const logName = async (log: EventLog, partition: number): Promise<string | null> => {
  for await (const first of log.read(partition, 0)) return logNameOf(first);
  return null;
};
