import type { Logger } from 'pino';
import type { EventLog } from '#event-log';
import { type Progress, Projector } from '#projection';
import type { TrustGraph } from '#trust-graph';
import { ProjectedHere } from './graph-progress.js';

/** A process that brings the log into the graph, all partitions of it. */
export interface ProjectingRole {
  readonly projectors: readonly Projector[];
  readonly progress: ProjectedHere;
  close(): Promise<void>;
}

export const startProjecting = (
  log: EventLog,
  graph: Pick<TrustGraph, 'writer'>,
  logger: Logger,
): ProjectingRole => {
  const projectors = Array.from(
    { length: log.partitionCount },
    (_, partition) => new Projector(log, graph.writer, partition, tellingTo(logger)),
  );
  for (const projector of projectors) projector.start();
  return {
    projectors,
    progress: new ProjectedHere(projectors),
    close: async () => {
      await Promise.all(projectors.map((projector) => projector.close()));
    },
  };
};

/** Says once what came to stand in a partition's way, and once that it goes on. */
const tellingTo =
  (logger: Logger) =>
  ({ partition, upTo, fault, stopped }: Progress): void => {
    if (stopped) {
      const position = `${partition}:${stopped.offset}`;
      const { workspace, why } = stopped;
      logger.error(
        { position, workspace, why },
        'a record can’t be projected: nothing after it is, until `npx warmpath dead-letters` has it retried or skipped',
      );
    } else if (fault === undefined) logger.info({ partition, upTo }, 'the projection goes on');
    else logger.error({ partition, upTo, err: fault }, 'the projection does not go on');
  };
