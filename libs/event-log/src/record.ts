import { LogDamaged } from './errors.js';
import type { Claim, Commit, LogRecord } from './event-log.js';

/** A record as the text that lies in the log; its offset is not in it, since the log alone knows that. */
export const encodeRecord = (record: Claim | Commit): string => JSON.stringify(record);

/**
 * Trusts what was admitted once: it was validated when it was appended.
 * @throws LogDamaged the text is not that of a record
 */
export const decodeRecord = (partition: number, offset: number, text: string): LogRecord => {
  const record = parsed(partition, offset, text);
  if (record?.kind !== 'COMMIT' && record?.kind !== 'CLAIM') {
    throw new LogDamaged(partition, offset, 'it is neither a claim nor a commit');
  }
  return { ...record, offset };
};

const parsed = (partition: number, offset: number, text: string): Claim | Commit | null => {
  try {
    return JSON.parse(text) as Claim | Commit | null;
  } catch (cause) {
    throw new LogDamaged(partition, offset, 'it is not JSON', { cause });
  }
};
