import { CannotOpen } from '#event-log';
import { rebuild, type Rebuilt, type RebuildOptions } from '#projection';
import type { Generation, Generations } from '#trust-graph';
import { openEventLog, openGenerations, type Warn } from './engines.js';
import type { Settings } from './settings.js';

export interface GraphRebuildOptions extends Omit<RebuildOptions, 'backTo'> {
  /** To the generation that was live before, brought up to date, instead of a new one. */
  readonly back?: boolean;
  /** Told how many nodes of earlier generations are gone. */
  readonly dropped?: (gone: number) => void;
  readonly warn: Warn;
}

/**
 * Builds the graph anew beside the live one and switches to it; what an earlier rebuild kept is taken away first.
 * @throws CannotOpen the engines are not such that there is something to build, or can't be had
 * @throws RebuildStopped a record can't be projected: all stays as it is
 */
export const rebuildGraph = async (
  settings: Settings,
  { back = false, warn, dropped, ...options }: GraphRebuildOptions,
): Promise<Rebuilt> =>
  withGenerations(settings, async (generations) => {
    const all = await generations.list();
    const under = all.find(({ state }) => state === 'BUILDING');
    if (under)
      throw new CannotOpen(
        `a rebuild (${under.name}) is under way, or was cut off: wait for it, or take what it left away by \`npx warmpath rebuild --drop\``,
      );
    const kept = all.filter(({ state }) => state === 'KEPT').at(-1);
    if (back && !kept) throw new CannotOpen('there is no earlier graph to go back to');
    if (!back) await dropAll(generations, all, dropped);
    const live = all.find(({ state, layout }) => state === 'LIVE' && layout === generations.layout);
    const log = await openEventLog(settings, warn);
    try {
      const writer = live ? generations.writer(live.name) : null;
      return await rebuild(log, generations, writer, {
        ...options,
        ...(back && kept ? { backTo: kept.name } : {}),
      });
    } finally {
      await log.close();
    }
  });

/** Takes away every generation that is not live, and says their names. */
export const dropOldGraphs = (
  settings: Settings,
  dropped?: (gone: number) => void,
): Promise<readonly string[]> =>
  withGenerations(settings, async (generations) => dropAll(generations, await generations.list(), dropped));

const dropAll = async (
  generations: Generations,
  all: readonly Generation[],
  dropped?: (gone: number) => void,
): Promise<readonly string[]> => {
  const old = all.filter(({ state }) => state !== 'LIVE').map(({ name }) => name);
  for (const name of old) await generations.drop(name, dropped);
  return old;
};

const withGenerations = async <Result>(
  settings: Settings,
  work: (generations: Generations) => Promise<Result>,
): Promise<Result> => {
  const opened = await openGenerations(settings);
  if (!opened)
    throw new CannotOpen(
      'TRUST_GRAPH=memory makes the graph anew of the whole log at every start: to rebuild it, restart the process',
    );
  try {
    return await work(opened.generations);
  } finally {
    await opened.close();
  }
};
