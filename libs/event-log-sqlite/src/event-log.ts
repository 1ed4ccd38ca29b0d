import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as othersFirst } from 'node:timers/promises';
import {
  type Admission,
  AlreadyClosed,
  AppendFailed,
  type Claim,
  type Commit,
  encodeRecord,
  EventLog,
  LogDamaged,
  type LogRecord,
  OutcomeUnknown,
  OwnershipLost,
  type Position,
  type ReadOptions,
} from '#event-log';
import { openDatabase } from './internal/database.js';
import { GroupCommit } from './internal/group-commit.js';
import { Growth } from './internal/growth.js';
import { logFormat, PARTITION, RecordTable } from './internal/record-table.js';
import { restored } from './internal/restored.js';
import { CORRUPT, FULL, sqliteCode } from './internal/sqlite-error.js';

/**
 * Opens `<directory>/log.db`, making it when it is not there. One process at a time.
 * @throws CannotOpen it is in use, not ours, damaged, or of a newer version
 * @throws LogDamaged its last records can't be read
 */
export const openSqliteEventLog = ({ directory }: { readonly directory: string }): EventLog =>
  new SqliteEventLog(openDatabase(directory, logFormat));

/** A log of one partition in one file. Nothing void is ever written: a commit is admitted before it is inserted. */
export class SqliteEventLog extends EventLog {
  override readonly partitionCount = 1;
  readonly #table: RecordTable;
  readonly #commits: GroupCommit;
  readonly #growth = new Growth();
  /** What is durable, and what the transaction under way will make so. */
  #durable: Admission;
  #staged: Admission;
  #closed = false;

  constructor(private readonly database: DatabaseSync) {
    super();
    this.#table = new RecordTable(database);
    this.#durable = restored(this.#table);
    this.#staged = this.#durable.copy();
    this.#commits = new GroupCommit(database, {
      settled: (durable) => {
        this.#settle(durable);
      },
      failure: (cause) => this.#failure(cause),
    });
  }

  override async claim(partition: number, owner: string, url: string | null = null): Promise<number> {
    this.#check(partition);
    const claim: Claim = {
      kind: 'CLAIM',
      nonce: randomUUID(),
      owner,
      url,
      partitionCount: this.partitionCount,
    };
    const text = encodeRecord(claim);
    return this.#commits.run(() => {
      const term = this.#staged.state.next;
      this.#staged.admit(term, claim);
      this.#table.append(term, text);
      return term;
    });
  }

  override async append(partition: number, commits: readonly Commit[]): Promise<Position[]> {
    this.#check(partition);
    const texts = commits.map(encodeRecord);
    return this.#commits.run(() => this.#append(commits, texts));
  }

  #append(commits: readonly Commit[], texts: readonly string[]): Position[] {
    const admission = this.#staged.copy();
    const first = admission.state.next;
    for (const [index, commit] of commits.entries()) {
      const verdict = admission.admit(first + index, commit);
      if (verdict !== 'COUNTS') throw new OwnershipLost(PARTITION, commit.term);
    }
    for (const [index, text] of texts.entries()) this.#table.append(first + index, text);
    this.#staged = admission;
    return commits.map((_, index) => ({ partition: PARTITION, offset: first + index }));
  }

  override async *read(
    partition: number,
    from: number,
    { follow = false, signal }: ReadOptions = {},
  ): AsyncGenerator<LogRecord, void, undefined> {
    this.#check(partition);
    if (from > this.#end) throw new LogDamaged(PARTITION, this.#end, `a reader has already been at ${from}`);
    for (let next = from; ; await othersFirst()) {
      while (follow && next === this.#end && !this.#closed && !signal?.aborted)
        await this.#growth.wait(signal);
      if (signal?.aborted || next === this.#end || (follow && this.#closed)) return;
      this.#check(partition);
      for (const record of this.#page(next)) {
        if (signal?.aborted) return;
        yield record;
        next = record.offset + 1;
      }
    }
  }

  #page(from: number): LogRecord[] {
    const records = this.#table.page(from);
    if (records.length === 0)
      throw new LogDamaged(PARTITION, from, `records up to ${this.#end} should be there`);
    return records;
  }

  override async end(partition: number): Promise<number> {
    this.#check(partition);
    return Promise.resolve(this.#end);
  }

  override async close(): Promise<void> {
    if (this.#closed) return;
    this.#commits.flush();
    this.#closed = true;
    this.#growth.announce();
    this.database.close();
    return Promise.resolve();
  }

  get #end(): number {
    return this.#durable.state.next;
  }

  #settle(durable: boolean): void {
    if (durable) this.#durable = this.#staged.copy();
    else this.#staged = this.#durable.copy();
    this.#growth.announce();
  }

  #failure(cause: unknown): Error {
    switch (sqliteCode(cause)) {
      case FULL:
        return new AppendFailed('there is no room for the log on its disk', { cause });
      case CORRUPT:
        return new LogDamaged(PARTITION, this.#end, 'SQLite finds its file corrupt', { cause });
      default:
        return new OutcomeUnknown('the disk failed while the log was written', { cause });
    }
  }

  #check(partition: number): void {
    if (this.#closed) throw new AlreadyClosed('the event log');
    if (partition !== PARTITION)
      throw new RangeError(`the log has one partition, ${PARTITION}, and no ${partition}`);
  }
}
