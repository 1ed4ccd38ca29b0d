import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Admission, admitted, CannotOpen } from '#event-log';
import { openSqliteEventLog, openSqliteKeyStore } from '#event-log-sqlite';
import { collected } from '../contract/commits.samples.js';
import { describeWhere } from '../support/not-run.js';
import { temporaryDirectory, type TemporaryDirectory } from '../contract/temporary-directory.js';

const ROUNDS = 5;
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The command line of a program of this folder, run from source. */
const fromSource = (program: string, directory: string): string[] => [
  '--conditions=warmpath-src',
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  `--import=${here('from-source.mjs')}`,
  here(program),
  directory,
];

/** Runs the appending process until it has acknowledged `enough` lines, kills it, and gives all it had said. */
const killedAfter = async (directory: string, enough: number, meanwhile: () => void): Promise<string[]> => {
  const child = spawn(process.execPath, fromSource('append-until-killed.ts', directory), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (lines.push(line) !== enough) continue;
    meanwhile();
    child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  return lines;
};

describe('a process that is killed while it appends', () => {
  let temporary: TemporaryDirectory;
  beforeAll(async () => {
    temporary = await temporaryDirectory();
  });
  afterAll(() => temporary.remove());

  it(`loses nothing it acknowledged, ${ROUNDS} times over`, async () => {
    const directory = temporary.path;
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const inUse = (): void => {
        expect(() => openSqliteEventLog({ directory })).toThrow(CannotOpen);
      };
      // The last line may have been cut by the kill.
      const said = (await killedAfter(directory, 300 + 170 * round, inUse)).slice(0, -1);
      acknowledged.push(...said);
      const log = openSqliteEventLog({ directory });
      const admission = new Admission(0);
      const counted = await collected(admitted(log.read(0, 0), admission));
      const found = new Set(counted.map(({ term, seq, offset }) => `${term} ${seq} ${offset}`));
      expect(acknowledged.filter((line) => !line.startsWith('key') && !found.has(line))).toEqual([]);
      expect(admission.state).toMatchObject({ next: await log.end(0), voided: 0 });
      // A call's first commit has seq s and s % 3 others follow it: never a part of them.
      const lastOfTerm = counted
        .filter(({ term }, index) => counted[index + 1]?.term !== term)
        .map(({ seq }) => seq);
      expect(lastOfTerm.map((seq) => isEndOfCall(seq))).toEqual(lastOfTerm.map(() => true));
      await log.close();
    }

    const keys = openSqliteKeyStore({ directory });
    const lost = acknowledged.filter((line) => {
      const [, subject = '', digest] = line.startsWith('key') ? line.split(' ') : [];
      const key = digest === undefined ? undefined : keys.find('alumni', subject);
      return (
        key !== undefined &&
        createHash('sha256')
          .update(key?.export() ?? '')
          .digest('hex') !== digest
      );
    });
    expect(lost).toEqual([]);
    await keys.close();
  });
});

/** Whether a call of the appending process ends with this seq. */
const isEndOfCall = (last: number): boolean => {
  let next = 0;
  while (next <= last) next += 1 + (next % 3);
  return next === last + 1;
};

const lacking =
  spawnSync('prlimit', ['--version']).status === 0 ? null : 'there is no prlimit (util-linux) here';

describeWhere('a process whose disk fails', lacking, () => {
  it('is told that the outcome is unknown, and goes on under a new claim once the disk works', async () => {
    const { path: directory, remove } = await temporaryDirectory();
    // Past the limit a write fails with EFBIG, as on a broken disk; the signal that would end the process is ignored.
    const limited = 'trap "" XFSZ; ulimit -S -f 600; exec "$@"';
    const program = fromSource('append-on-failing-disk.ts', directory);
    const child = spawn('sh', ['-c', limited, 'sh', process.execPath, ...program], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [before] = (await once(child, 'message')) as [{ fails: boolean; acknowledged: number }];
    expect(before.fails).toBe(true);
    expect(before.acknowledged).toBeGreaterThan(10);
    spawnSync('prlimit', ['--fsize=unlimited', '--pid', String(child.pid)]);
    child.send('the disk works again');
    const [after] = (await once(child, 'message')) as [{ seqs: number[]; voided: number }];
    expect(after.voided).toBe(0);
    expect(after.seqs).toEqual([...Array(before.acknowledged).keys(), 0]);
    expect(await once(child, 'exit')).toEqual([0, null]);
    await remove();
  });
});
