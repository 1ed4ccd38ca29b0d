import { setImmediate as othersFirst } from 'node:timers/promises';
import { LogDamaged, type LogRecord, type ReadOptions } from '#event-log';
import type { BatchTable } from './batch-table.js';
import type { Growth } from './growth.js';
import { PARTITION } from './partition.js';

/** What a reader sees of the log it reads. */
export interface Readable {
  readonly table: BatchTable;
  readonly growth: Growth;
  /** Throws when the log is closed, or lacks the partition that is read. */
  readonly check: () => void;
  readonly isClosed: () => boolean;
  /** The offset after the last durable record. */
  readonly end: () => number;
}

/** Page after page, letting appends and others have their turn in between; see `EventLog.read`. */
export async function* readerOf(
  log: Readable,
  from: number,
  { follow = false, signal }: ReadOptions,
): AsyncGenerator<LogRecord, void, undefined> {
  log.check();
  if (from > log.end()) throw new LogDamaged(PARTITION, log.end(), `a reader has already been at ${from}`);
  let next = from;
  for (;;) {
    if (follow) await reached(log, next, signal);
    const over = follow && log.isClosed();
    if (over || signal?.aborted || next === log.end()) return;
    log.check();
    for (const record of pageFrom(log, next)) {
      if (signal?.aborted) return;
      yield record;
      next = record.offset + 1;
    }
    await othersFirst();
  }
}

/** Waits for the record at `next`, unless the log is closed or `signal` aborts first. */
const reached = async (log: Readable, next: number, signal: AbortSignal | undefined): Promise<void> => {
  while (next === log.end() && !log.isClosed() && !signal?.aborted) {
    await log.growth.wait(signal);
  }
};

const pageFrom = ({ table, end }: Readable, from: number): LogRecord[] => {
  const records = table.page(from);
  if (records.length > 0) return records;
  throw new LogDamaged(PARTITION, from, `records up to ${end()} should be there`);
};
