import type { Position } from '#event-log';
import type { Progress } from '#projection';

/** How far the graph shows the log: whoever asks it waits here for what must be seen. */
export class GraphProgress {
  /** @param partitions from 0 on; whoever projects moves them on, or whoever watches the graph */
  constructor(readonly partitions: readonly Progress[]) {}

  /** The first offset of a partition that the graph does not show yet. */
  upTo(partition: number): number {
    return this.partitions[partition]?.upTo ?? 0;
  }

  /** What keeps the projection of any partition from going on; undefined while all go on. */
  get fault(): unknown {
    return this.partitions.map(({ fault }) => fault).find((fault) => fault !== undefined);
  }

  /** Resolves true once the graph shows the record there, false when `milliseconds` have passed before that. */
  async reaches({ partition, offset }: Position, milliseconds: number): Promise<boolean> {
    return this.partitions[partition]?.reaches(offset, milliseconds) ?? false;
  }
}
