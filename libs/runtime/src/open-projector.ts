import { CannotOpen, type EventLog } from '#event-log';
import type { TrustGraph } from '#trust-graph';
import { openEventLog, openTrustGraphToWrite, type Warn } from './engines.js';
import { startProjecting, type ProjectingRole } from './projecting-role.js';
import { refuseOtherLog } from './refuse-other-log.js';
import type { Settings } from './settings.js';

/** A log, a graph, and what brings the one into the other. */
export interface OpenedProjector extends ProjectingRole {
  readonly log: EventLog;
  readonly graph: TrustGraph;
}

/**
 * What a projector's process consists of. It opens nothing that is sealed, and so needs no keys.
 * @throws CannotOpen the engines are not such that another process could write the graph, or can't be had
 */
export const openProjector = async (settings: Settings, warn: Warn): Promise<OpenedProjector> => {
  refuseUnsuited(settings);
  const log = await openEventLog(settings, warn);
  try {
    const graph = await openTrustGraphToWrite(settings);
    try {
      await refuseOtherLog(log, graph);
      const role = startProjecting(log, graph, warn);
      const close = async (): Promise<void> => {
        await role.close();
        await graph.close();
        await log.close();
      };
      return { ...role, log, graph, close };
    } catch (fault) {
      await graph.close();
      throw fault;
    }
  } catch (fault) {
    await log.close();
    throw fault;
  }
};

const refuseUnsuited = ({ eventLog, trustGraph }: Settings): void => {
  if (trustGraph === 'memory')
    throw new CannotOpen(
      'TRUST_GRAPH=memory keeps a graph within each gateway, which projects for itself: ' +
        'a projector is for TRUST_GRAPH=neo4j, and without it there is nothing to start here',
    );
  if (eventLog === 'sqlite')
    throw new CannotOpen(
      'EVENT_LOG=sqlite is a log that one process has to itself: ' +
        'a projector needs EVENT_LOG=kafka, and `npm start` alone projects a log in SQLite',
    );
};
