import type { EventLog } from '#event-log';
import type { PersonalData } from '#personal-data';
import { Watcher } from '#projection';
import type { TrustGraph } from '#trust-graph';
import type { Warn } from './engines.js';
import { GraphProgress } from './graph-progress.js';
import { type ProjectingRole, tellingBy } from './projecting-role.js';

/**
 * A process that asks a graph which projectors elsewhere fill.
 * @throws GraphUnavailable
 */
export const startWatching = async (
  log: EventLog,
  graph: Pick<TrustGraph, 'writer'>,
  personalData: PersonalData,
  warn: Warn,
): Promise<ProjectingRole> => {
  const watcher = new Watcher(graph.writer, log.partitionCount, {
    tell: tellingBy(warn),
    beforeShown: () => personalData.caughtUp(),
  });
  await watcher.start();
  return { progress: new GraphProgress(watcher.progress), close: () => watcher.close() };
};
