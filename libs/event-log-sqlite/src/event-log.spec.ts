import { afterEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppendFailed, CannotOpen, LogDamaged, OwnershipLost } from '#event-log';
import { openSqliteEventLog, SqliteEventLog } from './event-log.js';
import { logFormat } from './internal/batch-table.js';
import { openDatabase } from './internal/database.js';
import { collected, commit, freshDirectory, removeDirectories } from './spec/fixtures.js';

afterEach(removeDirectories);

/** A closed log with a claim and `count` commits, one row each and written unsynced, and a way to change its file. */
const written = async (
  count: number,
): Promise<{ directory: string; file: string; change: (sql: string) => void }> => {
  const directory = freshDirectory();
  const log = openDatabase(directory, logFormat, (database) => {
    database.exec('PRAGMA synchronous = OFF');
    return new SqliteEventLog(database);
  });
  const term = await log.claim(0, 'me');
  for (let seq = 0; seq < count; seq++) await log.append(0, [commit(term, seq)]);
  await log.close();
  const file = join(directory, 'log.db');
  const change = (sql: string): void => {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  };
  return { directory, file, change };
};

const readAll = async (directory: string): Promise<unknown> => {
  const log = openSqliteEventLog({ directory });
  try {
    return await collected(log.read(0, 0));
  } finally {
    await log.close();
  }
};

describe('opening', () => {
  it('refuses a directory that is in use, until it is closed', async () => {
    const directory = freshDirectory();
    const log = openSqliteEventLog({ directory });
    expect(() => openSqliteEventLog({ directory })).toThrow(CannotOpen);
    expect(() => openSqliteEventLog({ directory })).toThrow(/log\.db is in use by another process/);
    expect(await log.claim(0, 'me')).toBe(0);
    await log.close();
    await openSqliteEventLog({ directory }).close();
  });

  it('makes directory and file for their owner alone', async () => {
    const directory = freshDirectory();
    const log = openSqliteEventLog({ directory });
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, 'log.db')).mode & 0o777).toBe(0o600);
    expect(statSync(join(directory, 'log.db-wal')).mode & 0o777).toBe(0o600);
    await log.close();
  });

  it('refuses a file of a newer format, and says which versions', async () => {
    const { directory, change } = await written(1);
    change('PRAGMA user_version = 2');
    expect(() => openSqliteEventLog({ directory })).toThrow(CannotOpen);
    expect(() => openSqliteEventLog({ directory })).toThrow(/has format 2, .* formats up to 1/);
    change('PRAGMA user_version = 1');
    expect(await readAll(directory)).toHaveLength(2);
  });

  it('refuses a database of somebody else, and leaves it as it is', async () => {
    const { directory, file, change } = await written(0);
    change('DROP TABLE batch; CREATE TABLE theirs (a); PRAGMA application_id = 7');
    const before = readFileSync(file);
    expect(() => openSqliteEventLog({ directory })).toThrow(/is not a file of warmpath/);
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses a file that is no database', async () => {
    const { directory, file } = await written(0);
    writeFileSync(file, 'not a database '.repeat(1_000));
    expect(() => openSqliteEventLog({ directory })).toThrow(CannotOpen);
  });
});

describe('a damaged file', () => {
  it.each([
    [
      'a changed text',
      `UPDATE batch SET records = replace(records, 'command-70', 'command-71') WHERE first = 71`,
      71,
    ],
    ['a row missing in the middle', 'DELETE FROM batch WHERE first = 71', 71],
    ['the first row missing', 'DELETE FROM batch WHERE first = 0', 0],
  ])('halts the reader at the damage: %s', async (_, sql, offset) => {
    const { directory, change } = await written(100);
    change(sql);
    await expect(readAll(directory)).rejects.toThrow(LogDamaged);
    await expect(readAll(directory)).rejects.toMatchObject({ partition: 0, offset });
  });

  it('gives what lies before the damage', async () => {
    const { directory, change } = await written(2_000);
    change('DELETE FROM batch WHERE first = 1500');
    const log = openSqliteEventLog({ directory });
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const { offset } of log.read(0, 0)) seen.push(offset);
      })(),
    ).rejects.toMatchObject({ name: 'LogDamaged', offset: 1_500 });
    expect(seen.at(-1)).toBeGreaterThan(500);
    expect(seen.at(-1)).toBeLessThan(1_500);
    await log.close();
  });

  it('is never read as if it were whole, whatever byte was changed', async () => {
    const { directory, file } = await written(300);
    const whole = readFileSync(file);
    const before = await readAll(directory);
    for (let at = 120; at < whole.length; at += 997) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x15, at);
      writeFileSync(file, changed);
      const read = await readAll(directory).catch((error: unknown) => error);
      // A byte that no record uses changes nothing.
      if (Array.isArray(read)) expect(read).toEqual(before);
      else expect((read as Error).name).toMatch(/^(LogDamaged|CannotOpen)$/);
    }
  });

  it.each([0.9, 0.5, 0.2])('is never read as if it were whole, cut at %d of its length', async (share) => {
    const { directory, file } = await written(300);
    truncateSync(file, Math.floor(statSync(file).size * share));
    const error: unknown = await readAll(directory).catch((caught: unknown) => caught);
    expect((error as Error).name).toMatch(/^(LogDamaged|CannotOpen)$/);
  });

  it('with something appended to it is read as before', async () => {
    const { directory, file } = await written(3);
    appendFileSync(file, 'torn');
    expect(await readAll(directory)).toHaveLength(4);
  });
});

describe('a batch', () => {
  it('is one row for all calls that were waiting', async () => {
    const { directory, file } = await written(0);
    const log = openSqliteEventLog({ directory });
    const term = await log.claim(0, 'me');
    await Promise.all(Array.from({ length: 64 }, (_, seq) => log.append(0, [commit(term, seq)])));
    await log.close();
    const database = new DatabaseSync(file);
    const rows = database.prepare('SELECT first FROM batch ORDER BY first').all();
    database.close();
    expect(rows.map((row) => row['first'])).toEqual([0, 1, 2]);
  });

  it('lets one call be refused and the others pass', async () => {
    const log = openSqliteEventLog({ directory: freshDirectory() });
    const term = await log.claim(0, 'me');
    const outcomes = await Promise.allSettled([
      log.append(0, [commit(term, 0)]),
      log.append(0, [commit(term, 1), commit(term + 9, 2)]),
      log.append(0, [commit(term, 1)]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(OwnershipLost) as unknown });
    expect(await collected(log.read(0, 1))).toMatchObject([{ seq: 0 }, { seq: 1 }]);
    await log.close();
  });

  it('takes a call of very many commits', async () => {
    const log = openSqliteEventLog({ directory: freshDirectory() });
    const term = await log.claim(0, 'me');
    const many = Array.from({ length: 150_000 }, (_, seq) => commit(term, seq, 0));
    expect(await log.append(0, many)).toHaveLength(150_000);
    expect(await log.end(0)).toBe(150_001);
    await log.close();
  });
});

describe('a long read', () => {
  it('lets appends through between its pages', async () => {
    const { directory } = await written(3_000);
    const log = openSqliteEventLog({ directory });
    const term = await log.claim(0, 'me');
    let read = 0;
    let readBeforeAppended = 0;
    const appending = log.append(0, [commit(term, 0)]).then(() => {
      readBeforeAppended = read;
    });
    for await (const { offset } of log.read(0, 0)) read = offset;
    await appending;
    expect(readBeforeAppended).toBeGreaterThan(0);
    expect(readBeforeAppended).toBeLessThanOrEqual(1_000);
    await log.close();
  });
});

describe('a full disk', () => {
  const smallLog = async () => {
    const { database, log } = openDatabase(freshDirectory(), logFormat, (opened) => ({
      database: opened,
      log: new SqliteEventLog(opened),
    }));
    const roomFor = (pages: number): void => database.exec(`PRAGMA max_page_count = ${String(pages)}`);
    return { log, roomFor, term: await log.claim(0, 'me') };
  };

  it('fails its whole batch, says so, and keeps nothing of it', async () => {
    const { log, roomFor, term } = await smallLog();
    await log.append(0, [commit(term, 0)]);
    roomFor(10);
    const outcomes = await Promise.allSettled([
      log.append(0, [commit(term, 1)]),
      log.append(0, [commit(term, 2, 100_000)]),
    ]);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ reason: expect.any(AppendFailed) as unknown });
    expect(await log.end(0)).toBe(2);
    expect(await collected(log.read(0, 0))).toHaveLength(2);
    await log.close();
  });

  it('leaves the log usable, under the same term and seq, as soon as there is room', async () => {
    const { log, roomFor, term } = await smallLog();
    roomFor(10);
    const large = [commit(term, 0, 100_000)];
    await expect(log.append(0, large)).rejects.toThrow('no room');
    await expect(log.append(0, large)).rejects.toThrow('no room');
    roomFor(1_000);
    expect(await log.append(0, large)).toEqual([{ partition: 0, offset: 1 }]);
    expect(await log.append(0, [commit(term, 1)])).toEqual([{ partition: 0, offset: 2 }]);
    expect(await collected(log.read(0, 1))).toMatchObject([{ seq: 0 }, { seq: 1 }]);
    await log.close();
  });
});
