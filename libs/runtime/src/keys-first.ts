import { type EventLog, type LogRecord, peopleIn, type ReadOptions } from '#event-log';
import type { PersonalData } from '#personal-data';

/** What a projector needs of a log. */
export type ReadableLog = Pick<EventLog, 'read' | 'partitionCount'>;

/**
 * A log whose records are read only once the keys of what is sealed in them are known here. Where another process wrote
 * them, a record may arrive before its keys do; whoever opens it then would take a stranger for somebody forgotten.
 */
export const keysFirst = (log: ReadableLog, personalData: Pick<PersonalData, 'ensure'>): ReadableLog => ({
  partitionCount: log.partitionCount,
  async *read(partition: number, from: number, options?: ReadOptions): AsyncGenerator<LogRecord> {
    for await (const record of log.read(partition, from, options)) {
      if (record.kind === 'COMMIT') await personalData.ensure(record.workspace, peopleIn(record));
      yield record;
    }
  },
});
