import type { WorkspaceId } from '#domain';
import type { GraphChange } from './graph-change.js';

/** The changes of one log record. */
export interface RecordedChanges {
  readonly workspace: WorkspaceId;
  readonly offset: number;
  /** Seconds UTC; never falls from one record to the next of the same partition. */
  readonly recordedAt: number;
  readonly changes: readonly GraphChange[];
}

/** Consecutive records of a partition: `from` is the first offset the batch covers, `upTo` the first one it doesn't. */
export interface ChangeBatch {
  readonly partition: number;
  readonly from: number;
  readonly upTo: number;
  readonly records: readonly RecordedChanges[];
}

/** The writing side of a graph engine. */
export abstract class GraphWriter {
  /**
   * Applies a batch and moves the partition's checkpoint to `upTo`, in one transaction.
   * @throws CheckpointMismatch the stored checkpoint is not `from`: nothing was applied
   */
  abstract apply(batch: ChangeBatch): Promise<void>;

  /** First offset of the partition that is not applied yet; 0 for a new graph. */
  abstract checkpoint(partition: number): Promise<number>;

  /**
   * A hash over everything the partition's workspaces hold: equal for equal histories, whatever the batch sizes were
   * and however often the engine merged since.
   */
  abstract digest(partition: number): Promise<string>;
}

/** The batch does not start where the graph stands: another projector was there, or records were skipped. */
export class CheckpointMismatch extends Error {
  constructor(
    readonly expected: number,
    readonly found: number,
  ) {
    super(`the batch starts at offset ${expected}, the graph stands at ${found}`);
    this.name = 'CheckpointMismatch';
  }
}
