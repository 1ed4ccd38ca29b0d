import { LogDamaged } from './errors.js';
import type { Claim, Commit, LogRecord, StoredEvent } from './event-log.js';

/** Attributes of an event that its commit tells already, most of the time. */
type Implied = Pick<
  StoredEvent,
  | 'specversion'
  | 'source'
  | 'time'
  | 'datacontenttype'
  | 'workspace'
  | 'commandid'
  | 'correlationid'
  | 'causationid'
  | 'recordedat'
>;

const impliedBy = ({ workspace, commandId, recordedAt }: Commit): Implied => ({
  specversion: '1.0',
  source: `/workspaces/${workspace}`,
  time: recordedAt,
  datacontenttype: 'application/json',
  workspace,
  commandid: commandId,
  correlationid: commandId,
  causationid: commandId,
  recordedat: recordedAt,
});

/**
 * A record as the JSON that lies in the log. Attributes of events that only repeat what their commit says are left
 * out, whatever is different is written: two thirds of the bytes, and reading is faster by as much.
 * Its offset is not in it, since the log alone knows that.
 */
export const encodeRecord = (record: Claim | Commit): string => {
  if (record.kind === 'CLAIM') return JSON.stringify(record);
  const implied: Readonly<Record<string, unknown>> = { ...impliedBy(record) };
  return JSON.stringify({ ...record, events: record.events.map((event) => shortened(event, implied)) });
};

const shortened = (event: StoredEvent, implied: Readonly<Record<string, unknown>>): Partial<StoredEvent> => {
  const different: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(event)) if (value !== implied[name]) different[name] = value;
  return different;
};

/**
 * The records of a JSON array of encoded ones, the first of which has offset `first`. Trusts what was admitted once:
 * it was validated when it was appended.
 * @throws LogDamaged the text is not that of records
 */
export const decodeRecords = (partition: number, first: number, array: string): LogRecord[] => {
  const records = parsed(partition, first, array);
  return records.map((record, index) => {
    const offset = first + index;
    if (record?.kind === 'COMMIT') return { ...record, events: completed(record), offset };
    if (record?.kind === 'CLAIM') return { ...record, offset };
    throw new LogDamaged(partition, offset, 'it is neither a claim nor a commit');
  });
};

const completed = (commit: Commit): StoredEvent[] => {
  const implied = impliedBy(commit);
  return commit.events.map((event) => ({ ...implied, ...event }));
};

const parsed = (partition: number, offset: number, array: string): (Claim | Commit | null)[] => {
  try {
    return JSON.parse(array) as (Claim | Commit | null)[];
  } catch (cause) {
    throw new LogDamaged(partition, offset, 'it is not JSON', { cause });
  }
};
