import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import {
  type Admission,
  AlreadyClosed,
  type Claim,
  type Commit,
  encodeRecord,
  EventLog,
  type LogRecord,
  OwnershipLost,
  type Position,
  type ReadOptions,
} from '#event-log';
import { appendFailure } from './internal/append-failure.js';
import { BatchTable, logFormat } from './internal/batch-table.js';
import { openDatabase } from './internal/database.js';
import { GroupCommit } from './internal/group-commit.js';
import { Growth } from './internal/growth.js';
import { PARTITION } from './internal/partition.js';
import { type Readable, readerOf } from './internal/reader.js';
import { restored } from './internal/restored.js';

/**
 * Opens `<directory>/log.db`, making it when it is not there. One process at a time.
 * @throws CannotOpen it is in use, not ours, damaged, or of a newer version
 * @throws LogDamaged its last records can't be read
 */
export const openSqliteEventLog = ({ directory }: { readonly directory: string }): EventLog =>
  openDatabase(directory, logFormat, (database) => new SqliteEventLog(database));

/** A log of one partition in one file. Nothing void is ever written: a commit is admitted before it is inserted. */
export class SqliteEventLog extends EventLog {
  override readonly partitionCount = 1;
  readonly #table: BatchTable;
  readonly #commits: GroupCommit;
  readonly #growth = new Growth();
  /** The admission after all that is durable, and after what the transaction under way will add. */
  #durable: Admission;
  #staged: Admission;
  #gathered: string[] = [];
  #closed = false;

  constructor(private readonly database: DatabaseSync) {
    super();
    this.#table = new BatchTable(database);
    this.#durable = restored(this.#table);
    this.#staged = this.#durable.copy();
    this.#commits = new GroupCommit(database, {
      completing: () => this.#table.append(this.#end(), this.#gathered),
      settled: (durable) => this.#settle(durable),
      failure: (cause) => appendFailure(cause, this.#end()),
    });
  }

  override async claim(partition: number, owner: string, url: string | null = null): Promise<number> {
    this.#check(partition);
    const { partitionCount } = this;
    const claim: Claim = { kind: 'CLAIM', nonce: randomUUID(), owner, url, partitionCount };
    const text = encodeRecord(claim);
    return this.#commits.run(() => {
      const term = this.#staged.state.next;
      this.#staged.admit(term, claim);
      this.#gathered.push(text);
      return term;
    });
  }

  override async append(partition: number, commits: readonly Commit[]): Promise<Position[]> {
    this.#check(partition);
    const texts = commits.map(encodeRecord);
    return this.#commits.run(() => {
      const admission = this.#staged.copy();
      const positions = commits.map((commit) => admitted(admission, commit));
      this.#staged = admission;
      for (const text of texts) this.#gathered.push(text);
      return positions;
    });
  }

  override read(partition: number, from: number, options: ReadOptions = {}): AsyncIterable<LogRecord> {
    const log: Readable = {
      table: this.#table,
      growth: this.#growth,
      check: () => this.#check(partition),
      isClosed: () => this.#closed,
      end: () => this.#end(),
    };
    return readerOf(log, from, options);
  }

  override async end(partition: number): Promise<number> {
    this.#check(partition);
    return this.#end();
  }

  override async close(): Promise<void> {
    if (this.#closed) return;
    this.#commits.flush();
    this.#closed = true;
    this.#growth.announce();
    this.database.close();
  }

  #end(): number {
    return this.#durable.state.next;
  }

  #settle(durable: boolean): void {
    if (durable) this.#durable = this.#staged.copy();
    else this.#staged = this.#durable.copy();
    this.#gathered = [];
    this.#growth.announce();
  }

  #check(partition: number): void {
    if (this.#closed) throw new AlreadyClosed('the event log');
    if (partition !== PARTITION)
      throw new RangeError(`the log has one partition, ${PARTITION}, and no ${partition}`);
  }
}

const admitted = (admission: Admission, commit: Commit): Position => {
  const offset = admission.state.next;
  if (admission.admit(offset, commit) !== 'COUNTS') throw new OwnershipLost(PARTITION, commit.term);
  return { partition: PARTITION, offset };
};
