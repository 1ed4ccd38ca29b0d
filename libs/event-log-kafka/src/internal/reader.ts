import type { Kafka } from 'kafkajs';
import { decodeRecords, LogDamaged, type LogRecord, type ReadOptions } from '#event-log';
import type { Message } from './cluster.js';
import type { Page } from './connection.js';
import { isOutOfRange, Source } from './source.js';

/** A read that is not to follow gives up after so long without an answer. */
const PATIENCE_MS = 10_000;

/** What a reader sees of the log it reads. */
export interface Readable {
  readonly client: Kafka;
  readonly topic: string;
  readonly partition: number;
  /** Throws when the log is closed, or lacks the partition that is read. */
  readonly check?: () => unknown;
  readonly isClosed?: () => boolean;
}

/**
 * Page after page; see `EventLog.read`. One that follows waits for brokers that are gone as it waits for more records.
 * @throws LogUnavailable it does not follow, and the brokers do not answer
 */
export async function* readerOf(
  log: Readable,
  from: number,
  { follow = false, signal }: ReadOptions = {},
): AsyncGenerator<LogRecord, void, undefined> {
  log.check?.();
  const source = new Source(log.client, log.topic);
  const isOver = (): boolean => signal?.aborted === true || (follow && log.isClosed?.() === true);
  const patience = { limit: follow ? Infinity : PATIENCE_MS, isOver };
  const asked = async (at: number): Promise<Page | null> =>
    source
      .ask((connection) => connection.page(log.partition, at, follow), patience)
      .catch((fault: unknown) => {
        throw isOutOfRange(fault) ? outOfRange(log, at, fault) : fault;
      });
  let next = from;
  let ahead: Promise<Page | null> | null = null;
  try {
    while (!isOver()) {
      log.check?.();
      const page: Page | null = await (ahead ?? asked(next));
      if (!page || isOver()) return;
      const records = recordsOf(log, page, next);
      ahead = page.end !== null && page.end > page.next ? asked(page.next) : null; // while these are being used
      ahead?.catch(() => undefined); // it is looked at in its turn, if that comes
      for (const record of records) {
        if (isOver()) return;
        yield record;
        next = record.offset + 1;
      }
      if (!follow && page.messages.length === 0 && page.end !== null) return;
    }
  } finally {
    source.close();
  }
}

const recordsOf = ({ partition }: Readable, { messages, end }: Page, from: number): LogRecord[] => {
  if (messages.length === 0 && end !== null && end > from)
    throw new LogDamaged(partition, from, `records up to ${end} should be there`);
  return decodeRecords(partition, from, `[${messages.map(textAt(partition, from)).join(',')}]`);
};

/** The text of a message, which must have the offset that is next. */
const textAt =
  (partition: number, from: number) =>
  ({ offset, value }: Message, index: number): string => {
    if (Number(offset) !== from + index)
      throw new LogDamaged(partition, from + index, `the next record found has offset ${offset}`);
    return value?.toString() ?? 'null';
  };

const outOfRange = ({ partition }: Readable, from: number, cause: unknown): LogDamaged =>
  new LogDamaged(partition, from, 'the partition was cut off before it, or begins after it', { cause });
