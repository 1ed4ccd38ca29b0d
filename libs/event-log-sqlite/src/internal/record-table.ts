import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { decodeRecord, LogDamaged, type LogRecord } from '#event-log';
import type { FileFormat } from './database.js';
import { CORRUPT, NOT_A_DATABASE, sqliteCode } from './sqlite-error.js';

/** The log has one partition, so an offset alone is the key: rows are appended at the right edge of one tree. */
export const PARTITION = 0;
const PAGE_RECORDS = 1_000;
const PAGE_CHARACTERS = 1_000_000;

export const logFormat: FileFormat = {
  file: 'log.db',
  applicationId: 0x77_61_72_6c,
  version: 1,
  schema: `CREATE TABLE IF NOT EXISTS record (
    offset INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    crc INTEGER NOT NULL
  ) STRICT`,
};

interface Row {
  readonly offset: number;
  readonly text: string;
  readonly crc: number;
}

/** The rows of the log. A row carries a checksum, since SQLite has none for pages at rest. */
export class RecordTable {
  readonly #insert: StatementSync;
  readonly #from: StatementSync;
  readonly #last: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO record (offset, text, crc) VALUES (?, ?, ?)');
    this.#from = database.prepare('SELECT offset, text, crc FROM record WHERE offset >= ? ORDER BY offset');
    this.#last = database.prepare('SELECT offset, text, crc FROM record ORDER BY offset DESC LIMIT 1');
  }

  append(offset: number, text: string): void {
    this.#insert.run(offset, text, crc32(text));
  }

  /** The next records, at least one while there are any: few enough not to hold up the event loop. */
  page(from: number): LogRecord[] {
    return orDamaged(from, () => {
      const records: LogRecord[] = [];
      let characters = 0;
      for (const row of this.#from.iterate(from) as Iterable<Row & Record<string, unknown>>) {
        records.push(checked(row, from + records.length));
        characters += row.text.length;
        if (records.length === PAGE_RECORDS || characters >= PAGE_CHARACTERS) break;
      }
      return records;
    });
  }

  last(): LogRecord | null {
    return orDamaged(0, () => {
      const row = this.#last.get() as (Row & Record<string, unknown>) | undefined;
      return row ? checked(row, row.offset) : null;
    });
  }
}

const checked = ({ offset, text, crc }: Row, expected: number): LogRecord => {
  if (offset !== expected)
    throw new LogDamaged(PARTITION, expected, `the next record found has offset ${offset}`);
  if (crc32(text) !== crc) throw new LogDamaged(PARTITION, offset, 'its checksum does not fit');
  return decodeRecord(PARTITION, offset, text);
};

const orDamaged = <Result>(offset: number, read: () => Result): Result => {
  try {
    return read();
  } catch (cause) {
    const code = sqliteCode(cause);
    if (code !== CORRUPT && code !== NOT_A_DATABASE) throw cause;
    throw new LogDamaged(PARTITION, offset, 'SQLite finds its file corrupt', { cause });
  }
};
