import { afterEach, describe, expect, it } from '@jest/globals';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotOpen } from '#event-log';
import { KeysUnavailable } from '#personal-data';
import { openDatabase } from './internal/database.js';
import { keyFormat, KeyTable } from './internal/key-table.js';
import { openSqliteKeyStore, SqliteKeyStore } from './key-store.js';
import { freshDirectory, removeDirectories } from './spec/fixtures.js';

afterEach(removeDirectories);

const filesHolding = (directory: string, bytes: Buffer): string[] =>
  readdirSync(directory).filter((name) => readFileSync(join(directory, name)).includes(bytes));

describe('an erased key', () => {
  it('is in no file any more, while all others are', async () => {
    const directory = freshDirectory();
    const keys = openSqliteKeyStore({ directory });
    const people = Array.from({ length: 80 }, (_, n) => `person-${n}`);
    const bytes = (await keys.ensure('alumni', people)).map((key) => key?.export() ?? Buffer.alloc(0));
    for (const secret of bytes) expect(filesHolding(directory, secret)).not.toEqual([]);
    for (const person of people.slice(0, 40)) await keys.erase('alumni', person);
    for (const secret of bytes.slice(0, 40)) expect(filesHolding(directory, secret)).toEqual([]);
    for (const secret of bytes.slice(40)) expect(filesHolding(directory, secret)).toEqual(['keys.db']);
    expect(statSync(join(directory, 'keys.db-wal')).size).toBe(0);
    await keys.close();
  });

  it('leaves the journal at the next start, if the process ended before it was emptied', async () => {
    const [directory, copied] = [freshDirectory(), freshDirectory()];
    const secret = Buffer.alloc(32, 'secret');
    const database = openDatabase(directory, keyFormat, (opened) => {
      const table = new KeyTable(opened);
      table.insert('alumni', 'ann', secret);
      table.erase('alumni', 'ann');
      return opened;
    });
    cpSync(directory, copied, { recursive: true });
    database.close();
    expect(filesHolding(copied, secret)).toEqual(['keys.db-wal']);
    const keys = openSqliteKeyStore({ directory: copied });
    expect(filesHolding(copied, secret)).toEqual([]);
    expect(await keys.ensure('alumni', ['ann'])).toEqual([null]);
    await keys.close();
  });

  it('is in no file any more when many are erased at once', async () => {
    const directory = freshDirectory();
    const keys = openSqliteKeyStore({ directory });
    const people = Array.from({ length: 50 }, (_, n) => `person-${n}`);
    const bytes = (await keys.ensure('alumni', people)).map((key) => key?.export() ?? Buffer.alloc(0));
    await Promise.all(people.map((person) => keys.erase('alumni', person)));
    for (const secret of bytes) expect(filesHolding(directory, secret)).toEqual([]);
    await keys.close();
  });
});

describe('the file of keys', () => {
  it('is for its owner alone, and for one process', async () => {
    const directory = freshDirectory();
    const keys = openSqliteKeyStore({ directory });
    expect(statSync(join(directory, 'keys.db')).mode & 0o777).toBe(0o600);
    expect(() => openSqliteKeyStore({ directory })).toThrow(CannotOpen);
    await keys.close();
    await openSqliteKeyStore({ directory }).close();
  });

  it('that has no room fails the call and keeps no key that would be lost', async () => {
    const { database, keys } = openDatabase(freshDirectory(), keyFormat, (opened) => ({
      database: opened,
      keys: new SqliteKeyStore(opened),
    }));
    const people = Array.from({ length: 1_000 }, (_, n) => `person-${n}`);
    database.exec('PRAGMA max_page_count = 4');
    await expect(keys.ensure('alumni', people)).rejects.toBeInstanceOf(KeysUnavailable);
    expect(keys.find('alumni', 'person-0')).toBeNull();
    database.exec('PRAGMA max_page_count = 1000');
    expect(await keys.ensure('alumni', people)).toHaveLength(1_000);
    await keys.close();
  });
});
