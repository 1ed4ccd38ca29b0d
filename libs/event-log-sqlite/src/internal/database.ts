import { DatabaseSync } from 'node:sqlite';
import { CannotOpen } from '#event-log';
import { preparedFile } from './directory.js';
import { BUSY, sqliteCode } from './sqlite-error.js';

/** 16 MB: rarer than by default, since copying the journal into the file stops all appends for some milliseconds. */
const JOURNAL_PAGES = 4_000;

/** What tells one of our files from others, and one version of it from the next. */
export interface FileFormat {
  readonly file: string;
  /** Marks a file as ours; 32 bits, chosen once. */
  readonly applicationId: number;
  readonly version: number;
  readonly schema: string;
}

/**
 * Opens the only connection to one of our files, and closes it again when it can't be used. The lock is the file's own and ends with the process, however that ends.
 * WAL with synchronous=FULL syncs once per transaction; without other connections its index needs no shared memory.
 * @throws CannotOpen another process has it, it is not ours, it is damaged, or a newer version wrote it
 */
export const openDatabase = <Use>(
  directory: string,
  format: FileFormat,
  use: (database: DatabaseSync) => Use,
): Use => {
  const path = preparedFile(directory, format.file);
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    refuseForeign(database, format, path);
    database.exec(`COMMIT;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA wal_autocheckpoint = ${String(JOURNAL_PAGES)};
      BEGIN IMMEDIATE; ${format.schema};
      PRAGMA application_id = ${String(format.applicationId)};
      PRAGMA user_version = ${String(format.version)};
      COMMIT`);
    return use(database);
  } catch (error) {
    database.close();
    throw explained(error, path);
  }
};

const refuseForeign = (database: DatabaseSync, format: FileFormat, path: string): void => {
  const applicationId = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  const isNew = applicationId === 0 && version === 0 && pragma(database, 'schema_version') === 0;
  if (isNew) return;
  if (applicationId !== format.applicationId) throw new CannotOpen(`${path} is not a file of warmpath`);
  if (version > format.version) {
    throw new CannotOpen(
      `${path} has format ${version}, this version of warmpath knows formats up to ${format.version}: ` +
        'start the version that wrote it, or a newer one',
    );
  }
};

const pragma = (database: DatabaseSync, name: string): number =>
  Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);

const explained = (error: unknown, path: string): unknown => {
  switch (sqliteCode(error)) {
    case null:
      return error;
    case BUSY:
      return new CannotOpen(`${path} is in use by another process: stop it, or choose another directory`, {
        cause: error,
      });
    default:
      return new CannotOpen(`${path} is damaged, or not a file of warmpath: restore it from a backup`, {
        cause: error,
      });
  }
};
