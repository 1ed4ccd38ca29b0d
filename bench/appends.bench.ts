import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Commit, encodeRecord, type Position } from '#event-log';
import { openSqliteEventLog } from '#event-log-sqlite';
import { smallCommit } from './appends/small-commit.js';
import { GroupedSyncs } from './appends/grouped-syncs.js';
import type { Bench, Figure, Table } from './bench.js';
import { latencies } from './percentiles.js';

const CALLERS = 64;
const RAW_BYTES = 300;
const CHECKED_PER_CALLER = 100;
/** Log and raw file take turns, so that both meet the same moods of the disk. */
const TURNS = 8;
const TURN_MILLISECONDS = 500;

// Beside the sources: the temporary directory of many machines is no disk.
mkdirSync('data', { recursive: true });
const directory = mkdtempSync(join('data', 'bench-appends-'));
const log = openSqliteEventLog({ directory });
const raw = new GroupedSyncs(join(directory, 'raw'), CALLERS * RAW_BYTES);
let term = -1;
let seq = 0;

const prepare = async (): Promise<readonly Table[]> => {
  term = await log.claim(0, 'bench');
  const rows = [
    ['callers, each awaiting one append before the next', CALLERS],
    ['bytes of a commit in the log', encodeRecord(smallCommit(term, 1_000)).length],
    ['bytes per caller of a raw write', RAW_BYTES],
  ];
  return [{ caption: 'Data', columns: ['what', 'value'], rows }];
};

/** All callers append while `goesOn` says so; `done` hears of each append and of how long it took, in milliseconds. */
const append = async (
  goesOn: (made: number) => boolean,
  done: (commit: Commit, position: Position | undefined, took: number) => void,
): Promise<void> => {
  const caller = async (): Promise<void> => {
    for (let made = 0; goesOn(made); made++) {
      const commit = smallCommit(term, seq++);
      const started = performance.now();
      const [position] = await log.append(0, [commit]);
      done(commit, position, performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
};

const parity = async (): Promise<string> => {
  const from = await log.end(0);
  const acknowledged: unknown[] = [];
  await append(
    (made) => made < CHECKED_PER_CALLER,
    (commit, position) =>
      (acknowledged[(position?.offset ?? 0) - from] = { ...commit, offset: position?.offset }),
  );
  const read: unknown[] = [];
  for await (const record of log.read(0, from)) read.push(record);
  if (digest(read) !== digest(acknowledged)) throw new Error('what was read is not what was acknowledged');
  return `${String(read.length)} commits read back, in order, equal to what was acknowledged, offset by offset.`;
};

/** Records as text, whatever the order of their attributes. */
const digest = (records: readonly unknown[]): string =>
  JSON.stringify(records, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const run = async (): Promise<readonly Figure[]> => {
  const waits: number[] = [];
  let appending = 0;
  let writing = 0;
  let syncs = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const started = performance.now();
    await append(
      () => performance.now() - started < TURN_MILLISECONDS,
      (_commit, _position, took) => waits.push(took),
    );
    appending += performance.now() - started;
    const { count, milliseconds } = raw.during(TURN_MILLISECONDS);
    syncs += count;
    writing += milliseconds;
  }
  const appends = (waits.length / appending) * 1000;
  const rawAppends = ((syncs * CALLERS) / writing) * 1000;
  return [
    { name: 'durable appends', value: appends, unit: '/s' },
    { name: 'raw grouped syncs, appends', value: rawAppends, unit: '/s' },
    { name: 'ratio to raw (pass line: at least 0.5)', value: appends / rawAppends, unit: '' },
    { name: 'one raw sync', value: writing / syncs, unit: 'ms' },
    ...latencies('append, per caller,', waits),
  ];
};

export const question: Bench = {
  name: 'appends',
  title:
    'Durable appends to the SQLite log, in process: a caller is answered once its commit, of one event, survives a loss ' +
    'of power. Beside it what the same disk does at best: one write for all callers and one fdatasync, over and over.',
  prepare,
  parity,
  run,
  close: async () => {
    raw.close();
    await log.close();
    rmSync(directory, { recursive: true });
  },
};
