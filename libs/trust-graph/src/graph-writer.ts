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

/** The record that stands in a partition's way: it can't be applied, and nothing after it is. */
export interface StoppedRecord {
  readonly offset: number;
  readonly workspace: WorkspaceId;
  /** For operators; names no person. */
  readonly why: string;
}

/** How far a partition is applied, and what stands in its way; null where nothing does. */
export interface Standing {
  readonly upTo: number;
  /** From which log (`bind`); null where nobody said so yet. */
  readonly log: string | null;
  readonly stopped: StoppedRecord | null;
}

/**
 * The writing side of a graph engine. Where the graph is kept by a server of its own, any call may end with
 * GraphUnavailable.
 */
export abstract class GraphWriter {
  /**
   * Applies a batch and moves the partition's checkpoint to `upTo`, in one transaction. What was noted to stand in
   * the partition's way does so no more.
   * @throws CheckpointMismatch the stored checkpoint is not `from`: nothing was applied
   */
  abstract apply(batch: ChangeBatch): Promise<void>;

  /**
   * Says whose log a partition is filled from; said first, it is kept for good.
   * @param log names the log's partition, and no other one in the world
   * @throws OtherLog the partition was filled from another log
   */
  abstract bind(partition: number, log: string): Promise<void>;

  /** Notes for whoever asks this graph that its partition stands at that record. */
  abstract note(partition: number, stopped: StoppedRecord): Promise<void>;

  /** Of the partitions from 0 on; at offset 0 where nothing was applied. */
  abstract standings(partitions: number): Promise<readonly Standing[]>;

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

/** The graph can't be reached now: nothing is known to be wrong with it, and trying again does no harm. */
export class GraphUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the trust graph can’t be reached now', options);
    this.name = 'GraphUnavailable';
  }
}

/** The graph holds what another log says: one of the two was put in the other's place. */
export class OtherLog extends Error {
  constructor(readonly partition: number) {
    super(`the graph’s partition ${partition} was filled from another log`);
    this.name = 'OtherLog';
  }
}
