import { createSecretKey, type KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { AlreadyClosed } from '#event-log';
import { KeyStore, KeysUnavailable, type NewKey, randomKey, Recent } from '#personal-data';
import { openDatabase } from './internal/database.js';
import { GroupCommit } from './internal/group-commit.js';
import { keyFormat, KeyTable } from './internal/key-table.js';

/** Once or twice as many are kept, at about half a kilobyte each; one that is not costs a look into the file. */
const KEYS_IN_MEMORY = 50_000;

/**
 * Opens `<directory>/keys.db`, making it when it is not there. One process at a time.
 * @throws CannotOpen it is in use, not ours, damaged, or of a newer version
 */
export const openSqliteKeyStore = ({ directory, newKey = randomKey }: SqliteKeyStoreOptions): KeyStore =>
  openDatabase(directory, keyFormat, (database) => new SqliteKeyStore(database, newKey));

export interface SqliteKeyStoreOptions {
  readonly directory: string;
  readonly newKey?: NewKey | undefined;
}

export class SqliteKeyStore extends KeyStore {
  readonly #table: KeyTable;
  readonly #commits: GroupCommit;
  /** Durable keys only: what is sealed under a key must not outlive it. */
  readonly #recent = new Recent<KeyObject>(KEYS_IN_MEMORY);
  #closed = false;

  constructor(
    private readonly database: DatabaseSync,
    private readonly newKey: NewKey = randomKey,
  ) {
    super();
    this.#table = new KeyTable(database);
    this.#commits = new GroupCommit(database, {
      completing: () => undefined,
      settled: () => undefined,
      failure: (cause) => new KeysUnavailable({ cause }),
    });
    this.#truncateJournal();
  }

  override async ensure(workspace: string, subjects: readonly string[]): Promise<(KeyObject | null)[]> {
    this.#check();
    const known = subjects.map((subject) => this.#find(workspace, subject));
    if (!known.includes(undefined)) return known as (KeyObject | null)[];
    return this.#commits.run(() => subjects.map((subject) => this.#made(workspace, subject)));
  }

  /** This process makes all of its keys. */
  override async caughtUp(): Promise<void> {
    this.#check();
  }

  override find(workspace: string, subject: string): KeyObject | null {
    this.#check();
    return this.#find(workspace, subject) ?? null;
  }

  override async erase(workspace: string, subject: string): Promise<void> {
    this.#check();
    await this.#commits.run(() => {
      this.#table.erase(workspace, subject);
      this.#recent.delete(named(workspace, subject));
    });
    this.#truncateJournal();
  }

  override async close(): Promise<void> {
    if (this.#closed) return;
    this.#commits.flush();
    this.#closed = true;
    this.database.close();
  }

  #find(workspace: string, subject: string): KeyObject | null | undefined {
    const name = named(workspace, subject);
    const recent = this.#recent.get(name);
    if (recent) return recent;
    const key = this.#read(workspace, subject);
    if (key) this.#recent.set(name, key);
    return key;
  }

  #read(workspace: string, subject: string): KeyObject | null | undefined {
    try {
      return this.#table.find(workspace, subject);
    } catch (cause) {
      throw new KeysUnavailable({ cause });
    }
  }

  #made(workspace: string, subject: string): KeyObject | null {
    const found = this.#table.find(workspace, subject);
    if (found !== undefined) return found;
    const bytes = this.newKey(workspace, subject);
    this.#table.insert(workspace, subject, bytes);
    return createSecretKey(bytes);
  }

  /**
   * The journal still holds pages as they were before an erasure; also at the start, when the process ended between
   * an erasure and this.
   */
  #truncateJournal(): void {
    if (this.#closed) return;
    try {
      const left = this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      if (left?.['busy'] !== 0) throw new KeysUnavailable();
    } catch (cause) {
      throw cause instanceof KeysUnavailable ? cause : new KeysUnavailable({ cause });
    }
  }

  #check(): void {
    if (this.#closed) throw new AlreadyClosed('the key store');
  }
}

const named = (workspace: string, subject: string): string => `${workspace} ${subject}`;
