import { createSecretKey, type KeyObject } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { FileFormat } from './database.js';

export const keyFormat: FileFormat = {
  file: 'keys.db',
  applicationId: 0x77_61_72_6b,
  version: 1,
  schema: `CREATE TABLE IF NOT EXISTS key (
    workspace TEXT NOT NULL,
    subject TEXT NOT NULL,
    bytes BLOB,
    PRIMARY KEY (workspace, subject)
  ) STRICT, WITHOUT ROWID`,
};

/** The rows of the key store; a row without bytes is the tombstone of an erased key. */
export class KeyTable {
  readonly #find: StatementSync;
  readonly #insert: StatementSync;
  readonly #erase: StatementSync;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare('SELECT bytes FROM key WHERE workspace = ? AND subject = ?');
    this.#insert = database.prepare('INSERT INTO key (workspace, subject, bytes) VALUES (?, ?, ?)');
    this.#erase = database.prepare(
      'INSERT INTO key (workspace, subject, bytes) VALUES (?, ?, NULL) ON CONFLICT DO UPDATE SET bytes = NULL',
    );
  }

  /** Null for an erased key, undefined for one that never was. */
  find(workspace: string, subject: string): KeyObject | null | undefined {
    const bytes = this.#find.get(workspace, subject)?.['bytes'] as Uint8Array | null | undefined;
    return bytes && createSecretKey(bytes);
  }

  insert(workspace: string, subject: string, bytes: Uint8Array): void {
    this.#insert.run(workspace, subject, bytes);
  }

  erase(workspace: string, subject: string): void {
    this.#erase.run(workspace, subject);
  }
}
