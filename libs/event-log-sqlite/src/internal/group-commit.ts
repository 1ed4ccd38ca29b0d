import type { DatabaseSync } from 'node:sqlite';
import { sqliteCode } from './sqlite-error.js';

/** More calls than this in one transaction would keep the event loop waiting too long. */
const LARGEST_BATCH = 512;

interface Job {
  /** Does the work and returns how to answer for it once that is allowed. */
  readonly perform: () => () => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitEvents {
  /** All calls of the batch have run; the transaction is still open for what is written once for all of them. */
  readonly completing: () => void;
  /** A batch has become durable, or was rolled back whole. Called before any of its calls is answered. */
  readonly settled: (durable: boolean) => void;
  /** What a call is told when its batch was rolled back for this error of SQLite. */
  readonly failure: (cause: unknown) => Error;
}

/**
 * One transaction, and so one sync, for all calls that were waiting when it began. The sync holds up this thread, so
 * the calls that come in meanwhile are the next batch; none is answered before its batch is durable.
 */
export class GroupCommit {
  #waiting: Job[] = [];
  #scheduled = false;

  constructor(
    private readonly database: DatabaseSync,
    private readonly events: GroupCommitEvents,
  ) {}

  /**
   * @param work runs inside the transaction; it may refuse by throwing, if it has written nothing by then
   */
  run<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      const perform = (): (() => void) => {
        const result = work();
        return () => {
          resolve(result);
        };
      };
      this.#waiting.push({ perform, reject });
      this.#schedule();
    });
  }

  /** Writes whatever is waiting now. */
  flush(): void {
    while (this.#waiting.length > 0) this.#write(this.#waiting.splice(0, LARGEST_BATCH));
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#write(this.#waiting.splice(0, LARGEST_BATCH));
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #write(batch: readonly Job[]): void {
    if (batch.length === 0) return;
    let answers: readonly (() => void)[];
    try {
      this.database.exec('BEGIN IMMEDIATE');
      answers = batch.map(performed);
      this.events.completing();
      this.database.exec('COMMIT');
    } catch (cause) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      this.events.settled(false);
      const failure = this.events.failure(cause);
      for (const { reject } of batch) reject(failure);
      return;
    }
    this.events.settled(true);
    for (const answer of answers) answer();
  }
}

/** A refusal is an answer like any other: it waits for the batch. An error of SQLite concerns the whole batch. */
const performed = ({ perform, reject }: Job): (() => void) => {
  try {
    return perform();
  } catch (refusal) {
    if (sqliteCode(refusal) !== null) throw refusal;
    return () => {
      reject(refusal);
    };
  }
};
