import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { play, type Verdict } from './schedule.js';
import { borrowTimers } from './time/borrowed-timers.js';

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    every: { type: 'string', default: '0' },
  },
});
const { only } = values;
const [schedules, seed, every] = [values.schedules, values.seed, values.every].map(Number) as [
  number,
  number,
  number,
];
const MOST_TOLD = 3;

const tell = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** With its trace: a schedule is the same each time. */
const tellAll = async (failed: number): Promise<void> => {
  const { trace, faults } = await play(failed, { traced: true });
  tell(
    `\n${trace.join('\n')}\n\nschedule ${failed}: ${faults.length === 0 ? 'no fault' : faults.join('\n')}`,
  );
  tell(`again: npm run test:simulate -- --only ${failed}`);
  if (faults.length > 0) process.exitCode = 1;
};

/** One of several processes: plays every so-and-so-manieth schedule, and says how each went. */
const work = async (): Promise<void> => {
  for (let next = seed; next < schedules; next += every) {
    const { trace: _, ...verdict } = await play(next);
    process.send?.(verdict);
  }
  process.disconnect();
};

const lead = async (): Promise<void> => {
  const began = performance.now();
  const failed: Verdict[] = [];
  let [played, records, counted] = [0, 0, 0];
  const happened: Record<string, number> = {};
  const workers = availableParallelism();
  const all = Array.from({ length: workers }, async (_, n) => {
    const args = ['--seed', seed + n, '--schedules', seed + schedules, '--every', workers].map(String);
    const worker = fork(import.meta.filename, args);
    worker.on('message', (verdict: Verdict) => {
      played += 1;
      records += verdict.records;
      counted += verdict.counted;
      for (const [what, times] of Object.entries(verdict.happened))
        happened[what] = (happened[what] ?? 0) + times;
      if (verdict.faults.length > 0) failed.push(verdict);
    });
    const [code] = (await once(worker, 'exit')) as [number];
    if (code !== 0) process.exitCode = 1;
  });
  await Promise.all(all);
  for (const verdict of failed.slice(0, MOST_TOLD)) await tellAll(verdict.seed);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  tell(
    `${played} schedules from seed ${seed} on, ${records} records of which ${counted} count, in ${seconds} s`,
  );
  const list = Object.entries(happened).sort(([a], [b]) => (a < b ? -1 : 1));
  tell(list.map(([what, times]) => `${what} ${times}`).join(', '));
  tell(
    failed.length === 0 ? 'no fault' : `${failed.length} failed: ${failed.map((one) => one.seed).join(', ')}`,
  );
  if (failed.length > 0 || played !== schedules) process.exitCode = 1;
};

borrowTimers();
if (only !== undefined) await tellAll(Number(only));
else if (every > 0) await work();
else await lead();
