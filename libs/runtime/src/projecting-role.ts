import { type Progress, Projector } from '#projection';
import type { TrustGraph } from '#trust-graph';
import type { Warn } from './engines.js';
import { GraphProgress } from './graph-progress.js';
import type { ReadableLog } from './keys-first.js';

/** How far the graph is, and what moves that on: projectors of this process, or a look at what others do. */
export interface ProjectingRole {
  readonly progress: GraphProgress;
  close(): Promise<void>;
}

/**
 * A process that brings the log into the graph, all partitions of it.
 * @param warn told once what came to stand in a partition's way, and once that it goes on
 */
export const startProjecting = (
  log: ReadableLog,
  graph: Pick<TrustGraph, 'writer'>,
  warn: Warn,
): ProjectingRole => {
  const tell = tellingBy(warn);
  const projectors = Array.from(
    { length: log.partitionCount },
    (_, partition) => new Projector(log, graph.writer, partition, tell),
  );
  for (const projector of projectors) projector.start();
  return {
    progress: new GraphProgress(projectors.map(({ progress }) => progress)),
    close: async () => {
      await Promise.all(projectors.map((projector) => projector.close()));
    },
  };
};

/** Says what came to stand in a partition's way, and that it goes on. */
export const tellingBy =
  (warn: Warn) =>
  (progress: Progress): void => {
    warn(standOf(progress));
  };

const standOf = ({ partition, upTo, fault, stopped }: Progress): string => {
  if (stopped)
    return (
      `the record at ${partition}:${stopped.offset} of workspace ${stopped.workspace} can’t be projected, and nothing ` +
      `after it is, until \`npx warmpath dead-letters\` has it retried or skipped: ${stopped.why} (${messageOf(fault)})`
    );
  const place = `the projection of partition ${partition}, at offset ${upTo},`;
  return fault === undefined ? `${place} goes on` : `${place} does not go on: ${messageOf(fault)}`;
};

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : 'no error');
