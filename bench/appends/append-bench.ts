import { type Commit, encodeRecord, type EventLog, type Position } from '#event-log';
import type { Bench, Figure, Table } from '../bench.js';
import { latencies } from '../percentiles.js';
import { smallCommit } from './small-commit.js';

export const CALLERS = 64;
export const RAW_BYTES = 300;
const CHECKED_PER_CALLER = 100;
/** Log and raw medium take turns, so that both meet the same moods of the machine. */
const TURNS = 8;
const TURN_MILLISECONDS = 500;

/** A log, and beside it the least that appends of as many callers can cost on what it is kept in. */
export interface AppendPeers {
  readonly log: EventLog;
  /** How many appends there were while at least so many milliseconds passed. */
  raw(least: number): Promise<{ readonly appends: number; readonly milliseconds: number }>;
  close(): Promise<void>;
}

export interface AppendBench extends Pick<Bench, 'name' | 'title' | 'missing'> {
  readonly open: () => Promise<AppendPeers>;
}

/** Appends of one small commit each by callers that await one before the next, against the raw medium. */
export const appendBench = ({ open, ...about }: AppendBench): Bench => {
  let peers: AppendPeers | undefined;
  const opened = (): AppendPeers => {
    if (!peers) throw new Error('prepare comes first');
    return peers;
  };
  let term = -1;
  let seq = 0;

  const prepare = async (): Promise<readonly Table[]> => {
    peers = await open();
    term = await peers.log.claim(0, 'bench');
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
    const { log } = opened();
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
    const { log } = opened();
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

  const run = async (): Promise<readonly Figure[]> => {
    const waits: number[] = [];
    const log = { appends: 0, milliseconds: 0 };
    const raw = { appends: 0, milliseconds: 0 };
    for (let turn = 0; turn < TURNS; turn++) {
      const started = performance.now();
      await append(
        () => performance.now() - started < TURN_MILLISECONDS,
        (_commit, _position, took) => waits.push(took),
      );
      log.milliseconds += performance.now() - started;
      const { appends, milliseconds } = await opened().raw(TURN_MILLISECONDS);
      raw.appends += appends;
      raw.milliseconds += milliseconds;
    }
    log.appends = waits.length;
    const rate = ({ appends, milliseconds }: typeof log): number => (appends / milliseconds) * 1000;
    return [
      { name: 'durable appends', value: rate(log), unit: '/s' },
      { name: 'raw appends', value: rate(raw), unit: '/s' },
      { name: 'ratio to raw (pass line: at least 0.5)', value: rate(log) / rate(raw), unit: '' },
      {
        name: 'one raw write for all callers',
        value: (raw.milliseconds / raw.appends) * CALLERS,
        unit: 'ms',
      },
      ...latencies('append, per caller,', waits),
    ];
  };

  return { ...about, prepare, parity, run, close: () => opened().close() };
};

/** Records as text, whatever the order of their attributes. */
const digest = (records: readonly unknown[]): string =>
  JSON.stringify(records, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
