import type { DomainEvent, Id } from '#domain';
import { type Assignment, SoleOwner } from './assignment.js';

/** A place in the log. Offsets count records from 0, per partition. */
export interface Position {
  readonly partition: number;
  readonly offset: number;
}

/** An event as it lies in the log: personal parts sealed, as base64 of what `personal-data` made. */
export type StoredEvent = Omit<DomainEvent, 'personal'> & { readonly sealed?: readonly SealedPart[] };
export interface SealedPart {
  readonly people: readonly Id[];
  readonly box: string;
}

/** A claim to be the one writer of a partition; the record that carries it decides, by its offset. */
export interface Claim {
  readonly kind: 'CLAIM';
  readonly nonce: string;
  readonly owner: string;
  readonly url: string | null;
  readonly partitionCount: number;
}

/** One command's effect: all of its events, or nothing. */
export interface Commit {
  readonly kind: 'COMMIT';
  /** The offset of the claim under which it was written. */
  readonly term: number;
  /** Counts up by one within a term, from 0. */
  readonly seq: number;
  readonly workspace: string;
  readonly commandId: Id;
  /** MAC of the command's payload: the same command id with another payload is refused. */
  readonly payloadMac: string;
  readonly answer: unknown;
  readonly recordedAt: string;
  readonly events: readonly StoredEvent[];
}

export type LogRecord = { readonly offset: number } & (Claim | Commit);

export interface ReadOptions {
  /** Stay at the end and wait for more, until `signal` aborts. Without it the read ends at the end of the log. */
  readonly follow?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * An ordered, durable log in a fixed number of partitions. Every reader passes what it reads through `Admission`:
 * the log stores void records too (a superseded writer's), and only admission tells them apart.
 */
export abstract class EventLog {
  /** Fixed when the log was made. */
  abstract readonly partitionCount: number;

  /** How many bytes the encoded commits of one call of `append` may have together. */
  readonly largestCall: number = Infinity;

  /**
   * Makes the caller the partition's writer and resolves with the term, which is the claim's own offset.
   * Every earlier writer's later appends are void from here on.
   */
  abstract claim(partition: number, owner: string, url?: string): Promise<number>;

  /**
   * Appends commits in order, and resolves with their positions only once they are durable (they survive the
   * machine's loss of power). Calls made while a batch is being written join the next batch. Either all commits
   * of one call are in the log or none.
   * @throws OwnershipLost the term is no longer current: nothing of this call counts, now or later
   * @throws OutcomeUnknown it may or may not be in the log: claim again, read to the end, and look
   */
  abstract append(partition: number, commits: readonly Commit[]): Promise<Position[]>;

  /**
   * All records from `from` (inclusive), in order, without gaps.
   * @throws LogDamaged a record is missing or can't be read: the reader must halt, never skip
   */
  abstract read(partition: number, from: number, options?: ReadOptions): AsyncIterable<LogRecord>;

  /** The offset that the next durable record will have; 0 for an empty partition. */
  abstract end(partition: number): Promise<number>;

  /** For a process that shares the log's partitions with others; where only one may open it, all are that one's. */
  assignment(): Assignment {
    return new SoleOwner();
  }

  /** Finishes what is under way, then releases everything. Further calls fail. */
  abstract close(): Promise<void>;
}
