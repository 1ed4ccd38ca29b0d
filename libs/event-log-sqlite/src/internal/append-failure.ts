import { AppendFailed, LogDamaged, OutcomeUnknown } from '#event-log';
import { PARTITION } from './partition.js';
import { CORRUPT, FULL, sqliteCode } from './sqlite-error.js';

/**
 * What callers of a batch are told when SQLite failed to write it. A full disk leaves no commit frame in the journal,
 * so nothing of the batch can come back. After a failed sync one may lie there, until the next batch overwrites it.
 */
export const appendFailure = (cause: unknown, end: number): Error => {
  switch (sqliteCode(cause)) {
    case FULL:
      return new AppendFailed('there is no room for the log on its disk', { cause });
    case CORRUPT:
      return new LogDamaged(PARTITION, end, 'SQLite finds its file corrupt', { cause });
    default:
      return new OutcomeUnknown('the disk failed while the log was written', { cause });
  }
};
