import type { EventLog, Position } from '#event-log';
import type { Projector } from '#projection';

/** How far the graph shows the log: whoever asks it waits here for what must be seen. */
export abstract class GraphProgress {
  /** The first offset of a partition that the graph does not show yet. */
  abstract upTo(partition: number): number;

  /** What stopped the projection of any partition; undefined while all go on. */
  abstract get fault(): unknown;

  /** Resolves true once the graph shows the record there, false when `milliseconds` have passed before that. */
  abstract reaches(position: Position, milliseconds: number): Promise<boolean>;
}

/** Where this process projects for itself: one projector for each partition, from 0 on. */
export class ProjectedHere extends GraphProgress {
  constructor(private readonly projectors: readonly Projector[]) {
    super();
  }

  override upTo(partition: number): number {
    return this.projectors[partition]?.progress.upTo ?? 0;
  }

  override get fault(): unknown {
    return this.projectors.map(({ progress }) => progress.fault).find((fault) => fault !== undefined);
  }

  override async reaches({ partition, offset }: Position, milliseconds: number): Promise<boolean> {
    return this.projectors[partition]?.progress.reaches(offset, milliseconds) ?? false;
  }
}

/** How many records of all partitions the graph does not show yet. @throws LogUnavailable */
export const lagOf = async (progress: GraphProgress, log: EventLog): Promise<number> => {
  const partitions = Array.from({ length: log.partitionCount }, (_, partition) => partition);
  const lags = partitions.map(async (partition) => (await log.end(partition)) - progress.upTo(partition));
  return (await Promise.all(lags)).reduce((sum, lag) => sum + lag, 0);
};
