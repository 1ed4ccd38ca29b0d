import { CannotOpen, logName, type EventLog } from '#event-log';
import type { TrustGraph } from '#trust-graph';

/**
 * @throws CannotOpen the graph was filled from another log, or from one that went on further: whatever were projected
 * now would lie on top of a history that is not this one's
 */
export const refuseOtherLog = async (log: EventLog, graph: Pick<TrustGraph, 'writer'>): Promise<void> => {
  const standings = await graph.writer.standings(log.partitionCount);
  for (const [partition, standing] of standings.entries()) {
    const end = await log.end(partition);
    const name = standing.log === null ? null : await logName(log, partition);
    if (name !== null && name !== standing.log)
      throw new CannotOpen(
        `the trust graph was filled from another log (partition ${partition}): ` +
          'name the database or the topic that belong together, or an empty database',
      );
    if (standing.upTo > end)
      throw new CannotOpen(
        `the trust graph is at offset ${standing.upTo} of partition ${partition}, and the log ends at ${end}: ` +
          'the log was cut off or put back from a backup, so name an empty database, or one from the same backup',
      );
  }
};
