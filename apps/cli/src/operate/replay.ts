import type { Replayed } from '#projection';
import { readSettings, replayLog } from '#runtime';
import { CliFault } from '../cli-fault.js';
import type { Terminal } from '../terminal.js';
import { LongWork } from './long-work.js';
import { inCliWords } from './operator-fault.js';

export const replayCommand = async (terminal: Terminal): Promise<void> =>
  inCliWords(async () => {
    const work = new LongWork(terminal, 'records');
    const started = performance.now();
    const told = (_: string, done: number, of: number): void => {
      work.to(done, of);
    };
    const all = await replayLog(readSettings(undefined, 'tool'), {
      warn: terminal.err,
      told,
    }).finally(() => {
      work.end();
    });
    const seconds = (performance.now() - started) / 1_000;
    for (const partition of all) terminal.out(heldBy(partition));
    const events = all.reduce((sum, one) => sum + one.events, 0);
    terminal.out(`${seconds.toFixed(1)} s, ${Math.round(events / seconds).toLocaleString('en')} events/s`);
    tellFaults(all, terminal);
  });

export const heldBy = ({ partition, upTo, commits, voided, events, changes, skipped }: Replayed): string =>
  [
    `partition ${partition}: ${counted(upTo, 'record')}, of which ${counted(commits, 'commit')} count and ${voided} are void`,
    `${counted(events, 'event')}, ${counted(changes, 'change')} to the graph`,
    ...(skipped.length > 0 ? [`skipped: ${skipped.join(', ')}`] : []),
  ].join('; ');

/** @throws CliFault there are some */
export const tellFaults = (all: readonly Replayed[], terminal: Terminal): void => {
  const faults = all.flatMap((one) => one.faults);
  for (const fault of faults) terminal.err(fault);
  if (faults.length > 0) throw new CliFault(`${counted(faults.length, 'fault')}.`);
};

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
