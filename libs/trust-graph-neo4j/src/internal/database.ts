/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares settings as classes */
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import { GraphUnavailable } from '#trust-graph';

export interface DatabaseAddress {
  /** `bolt://host:port` or `neo4j://host:port`, with `+s` for TLS. */
  readonly url: string;
  /** Null: the server asks for no password. */
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Null: the server's default database. */
  readonly database?: string | null;
}

export type Parameters = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

/** How long a server may keep silent: whoever asks is told then, and whoever has time asks again. */
const PATIENCE_MS = 4_000;

/** One statement within a transaction, after all those before: without waiting for them, several go out together. */
export type Run = (statement: string, parameters?: Parameters) => Promise<readonly Row[]>;

/** The statement for each `row`; none where there are no rows, since each costs its time. */
export const overRows = async (
  run: Run,
  rows: readonly unknown[],
  statement: string,
): Promise<readonly Row[]> => (rows.length === 0 ? [] : run(`UNWIND $rows AS row ${statement}`, { rows }));

/** The server, as far as this engine speaks to it. Numbers are doubles both ways. */
export class Database {
  private readonly driver: Driver;
  private readonly target: { readonly database?: string };

  constructor({ url, login, database }: DatabaseAddress) {
    const token = login ? neo4j.auth.basic(login.user, login.password) : undefined;
    this.driver = neo4j.driver(url, token, {
      disableLosslessIntegers: true,
      connectionTimeout: PATIENCE_MS,
      connectionAcquisitionTimeout: PATIENCE_MS,
      maxTransactionRetryTime: PATIENCE_MS,
    });
    this.target = database ? { database } : {};
  }

  /** @throws Error at once, where the server can't be reached or refuses the login */
  async reach(): Promise<void> {
    await this.driver.verifyConnectivity(this.target).catch((cause: unknown) => {
      const isRefused = cause instanceof neo4j.Neo4jError && cause.code.startsWith(SECURITY);
      throw isRefused
        ? new Error(`it lets nobody in by NEO4J_USER and NEO4J_PASSWORD as they are set: ${cause.message}`, {
            cause,
          })
        : cause;
    });
  }

  /** A question: one statement, one round trip. @throws GraphUnavailable */
  async ask(statement: string, parameters: Parameters): Promise<readonly Row[]> {
    const { records } = await orUnavailable(
      this.driver.executeQuery(statement, parameters, { ...this.target, routing: neo4j.routing.READ }),
    );
    return records.map((record) => record.toObject());
  }

  /** Passes on each `row` that the statement returns, without holding them all. */
  async each(statement: string, parameters: Parameters, take: (row: Row) => void): Promise<void> {
    const session = this.driver.session({ ...this.target, defaultAccessMode: neo4j.session.READ });
    try {
      for await (const record of session.run(statement, parameters)) take(record.get('row') as Row);
    } finally {
      await session.close();
    }
  }

  /** What cannot run within a transaction of ours. */
  async run(statement: string): Promise<void> {
    await this.driver.executeQuery(statement, {}, this.target);
  }

  /** All of `work` or nothing. After a lost acknowledgement `work` may run again; `attempt` counts from 1. @throws GraphUnavailable */
  async write<T>(work: (run: Run, attempt: number) => Promise<T>): Promise<T> {
    // What this process has written, its next question sees, whichever member of a cluster answers.
    const bookmarkManager = this.driver.executeQueryBookmarkManager;
    const session = this.driver.session({ ...this.target, bookmarkManager });
    let attempt = 0;
    try {
      return await orUnavailable(
        session.executeWrite((transaction) =>
          work((statement, parameters = {}) => runIn(statement, parameters)(transaction), ++attempt),
        ),
      );
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

const SECURITY = 'Neo.ClientError.Security.';

/** What is wrong with the statement or with what it says, whenever it is sent; all else passes in time. */
const LASTING = /^Neo\.(ClientError\.(Statement|Schema|Request)|DatabaseError\.Statement)\./;

const orUnavailable = <Result>(answer: Promise<Result>): Promise<Result> =>
  answer.catch((cause: unknown) => {
    const lasts = !(cause instanceof neo4j.Neo4jError) || (LASTING.test(cause.code) && !cause.retryable);
    throw lasts ? cause : new GraphUnavailable({ cause });
  });

const runIn =
  (statement: string, parameters: Parameters) =>
  async (transaction: ManagedTransaction): Promise<readonly Row[]> => {
    const { records } = await transaction.run(statement, parameters);
    return records.map((record) => record.toObject());
  };
