import { isEqual, type Compared } from '#projection';
import { dropOldGraphs, readSettings, rebuildGraph } from '#runtime';
import { CliFault } from '../cli-fault.js';
import type { Terminal } from '../terminal.js';
import { LongWork } from './long-work.js';
import { inCliWords } from './operator-fault.js';

export interface RebuildFlags {
  readonly back?: boolean;
  readonly drop?: boolean;
  readonly differing?: boolean;
}

export const rebuildCommand = async (
  { back = false, drop = false, differing = false }: RebuildFlags,
  terminal: Terminal,
): Promise<void> =>
  inCliWords(async () => {
    const settings = readSettings(undefined, 'tool');
    const dropped = (gone: number): void => {
      if (terminal.bar)
        terminal.bar.write(`\rtaking an earlier graph away: ${gone.toLocaleString('en')} nodes `);
    };
    if (drop) {
      const names = await dropOldGraphs(settings, dropped);
      terminal.out(names.length === 0 ? 'There is no graph but the live one.' : `Gone: ${names.join(', ')}.`);
      return;
    }
    const work = new LongWork(terminal, 'records');
    const { generation, switched, compared } = await rebuildGraph(settings, {
      back,
      differing,
      dropped,
      warn: terminal.err,
      told: (done, of) => {
        work.to(done, of);
      },
    }).finally(() => {
      work.end();
    });
    for (const partition of compared) terminal.out(lineOf(partition));
    if (!switched)
      throw new CliFault(
        `The graph ${generation} differs from the live one, which stays: where that is what a new version does, ` +
          'run `npx warmpath rebuild --drop` and then `npx warmpath rebuild --differing`.',
      );
    terminal.out(`${generation} is live; \`npx warmpath rebuild --back\` goes back to what was before.`);
  });

const lineOf = (compared: Compared): string => {
  const { partition, upTo, live, built } = compared;
  const counts = (of: Compared['built']): string =>
    Object.entries(of.counts)
      .map(([kind, count]) => `${kind} ${count.toLocaleString('en')}`)
      .join(', ');
  const verdict = live === null ? 'nothing to compare with' : isEqual(compared) ? 'equal' : 'DIFFERENT';
  const before = live === null || isEqual(compared) ? '' : `; live: ${counts(live)}`;
  return `partition ${partition} up to offset ${upTo}: ${verdict}; ${counts(built)}${before}`;
};
