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
  for (const name in event) {
    const value = event[name as keyof StoredEvent];
    if (value !== implied[name]) different[name] = value;
  }
  return different;
};

/**
 * The records of a JSON array of encoded ones, the first of which has offset `first`. Trusts what was admitted once:
 * it was validated when it was appended.
 * @throws LogDamaged the text is not that of records
 */
export const decodeRecords = (partition: number, first: number, array: string): LogRecord[] => {
  const records = parsed(partition, first, array);
  for (const [index, record] of records.entries()) {
    const offset = first + index;
    if (record?.kind !== 'COMMIT' && record?.kind !== 'CLAIM') {
      throw new LogDamaged(partition, offset, 'it is neither a claim nor a commit');
    }
    record.offset = offset;
    if (record.kind === 'COMMIT') complete(record);
  }
  return records as LogRecord[];
};

type Draft<Type> = { -readonly [Name in keyof Type]: Type[Name] };
type ParsedRecord = Draft<Claim & { offset?: number }> | Draft<Commit & { offset?: number }>;

/** In place and attribute by attribute: nobody else has the record yet, and copying it costs a replay a third. */
const complete = (commit: Commit): void => {
  const implied = impliedBy(commit);
  for (const event of commit.events as readonly Partial<Draft<StoredEvent>>[]) {
    event.specversion ??= implied.specversion;
    event.source ??= implied.source;
    event.time ??= implied.time;
    event.datacontenttype ??= implied.datacontenttype;
    event.workspace ??= implied.workspace;
    event.commandid ??= implied.commandid;
    event.correlationid ??= implied.correlationid;
    event.causationid ??= implied.causationid;
    event.recordedat ??= implied.recordedat;
  }
};

const parsed = (partition: number, offset: number, array: string): (ParsedRecord | null)[] => {
  try {
    return JSON.parse(array) as (ParsedRecord | null)[];
  } catch (cause) {
    throw new LogDamaged(partition, offset, 'it is not JSON', { cause });
  }
};
