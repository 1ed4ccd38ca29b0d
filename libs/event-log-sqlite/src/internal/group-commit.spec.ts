import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';
import { GroupCommit } from './group-commit.js';

let database: DatabaseSync;
let settled: boolean[];
let commits: GroupCommit;

beforeEach(() => {
  database = new DatabaseSync(':memory:');
  // The reference is looked at by COMMIT alone: a commit that fails, as it would on a broken disk.
  database.exec(`CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE written (
    n INTEGER, parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)`);
  settled = [];
  commits = new GroupCommit(database, {
    completing: () => undefined,
    settled: (durable) => settled.push(durable),
    failure: (cause) => new Error('rolled back', { cause }),
  });
});
afterEach(() => {
  database.close();
});

const write =
  (n: number, parent: number | null = null) =>
  (): number => {
    database.prepare('INSERT INTO written VALUES (?, ?)').run(n, parent);
    return n;
  };
const rows = () =>
  database
    .prepare('SELECT n FROM written')
    .all()
    .map((row) => row['n']);

describe('a batch', () => {
  it('holds all calls that were waiting, up to 512', async () => {
    const answers = Promise.all(Array.from({ length: 600 }, (_, n) => commits.run(write(n))));
    expect(rows()).toEqual([]);
    expect((await answers).at(-1)).toBe(599);
    expect(rows()).toHaveLength(600);
    expect(settled).toEqual([true, true]);
  });

  it('answers nobody before it is settled', async () => {
    const seen = await Promise.all([1, 2].map((n) => commits.run(write(n)).then(() => [...settled])));
    expect(seen).toEqual([[true], [true]]);
  });

  it('that can’t be committed fails all of its calls, and the next one passes', async () => {
    const outcomes = await Promise.allSettled([commits.run(write(1)), commits.run(write(2, 99))]);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'rolled back' } });
    expect(rows()).toEqual([]);
    expect(await commits.run(write(3))).toBe(3);
    expect(rows()).toEqual([3]);
    expect(settled).toEqual([false, true]);
  });

  it('passes without the call that refuses', async () => {
    const refusal = new Error('no');
    const outcomes = await Promise.allSettled([
      commits.run(write(1)),
      commits.run(() => {
        throw refusal;
      }),
    ]);
    expect(outcomes).toMatchObject([{ value: 1 }, { reason: refusal }]);
    expect(rows()).toEqual([1]);
  });

  it('is written at once by a flush', async () => {
    const answer = commits.run(write(1));
    commits.flush();
    expect(rows()).toEqual([1]);
    expect(await answer).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toEqual([true]);
  });
});
