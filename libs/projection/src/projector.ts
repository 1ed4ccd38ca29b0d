import {
  Admission,
  type AdmittedCommit,
  type EventLog,
  logNameOf,
  type LogRecord,
  LogUnavailable,
  pause,
} from '#event-log';
import { CheckpointMismatch, GraphUnavailable, type GraphWriter } from '#trust-graph';
import { inBatches } from './in-batches.js';
import { Progress } from './progress.js';
import { type Failed, ONE_COMMIT, type Slice, sliceOf } from './slice.js';
import { lastRuling, stoppedRecord, wayOn } from './way-on.js';

const RECORDS_PER_BATCH = 1_000;
/** Enough that a transaction’s own cost does not count, and few enough that a server holds one in memory. */
const MOST_CHANGES = 5_000;
const BETWEEN_ATTEMPTS_MS = 500;

/** Records that were read together, of which these commits count. */
interface Batch {
  readonly from: number;
  readonly upTo: number;
  readonly commits: readonly AdmittedCommit[];
}

/** The graph stands before what was read last: it was put back, or another generation of it came into use. */
class PutBack extends Error {}

/**
 * Follows one partition of the log into the graph, from the graph's own checkpoint, until it is closed. Several may
 * follow the same partition, in whatever processes: the checkpoint decides whose batch counts. It waits for a graph or
 * a log that is gone, for as long as that takes; before a commit that can't be projected or applied it stops, until an
 * operator has it retried or skipped.
 */
export class Projector {
  readonly progress: Progress;
  private readonly stop = new AbortController();
  private running: Promise<void> | undefined;
  private underWay: Promise<unknown> = Promise.resolve();
  /** The offset that it does not go past, for now. */
  private limit = Infinity;
  private lifted = Promise.withResolvers<undefined>();

  /** @param tell told when something comes to stand in the way, and when it has gone */
  constructor(
    private readonly log: Pick<EventLog, 'read'>,
    private readonly graph: GraphWriter,
    private readonly partition: number,
    tell?: (progress: Progress) => void,
  ) {
    this.progress = new Progress(partition, tell);
  }

  /** Starts to follow. What ends it for good (a damaged log, another log's graph) stays visible in `progress.fault`. */
  start(): void {
    this.running = this.follow().catch((fault: unknown) => {
      if (!this.isOver) this.progress.fail(fault);
      this.stop.abort();
    });
  }

  /** Stands still where it is now, and says where that is. */
  async rest(): Promise<number> {
    this.limit = 0;
    await this.underWay;
    return this.progress.upTo;
  }

  /** Goes on, up to an offset. */
  goOn(limit = Infinity): void {
    this.limit = limit;
    this.lifted.resolve(undefined);
    this.lifted = Promise.withResolvers();
  }

  async close(): Promise<void> {
    this.stop.abort();
    this.goOn();
    await this.running;
  }

  private get isOver(): boolean {
    return this.stop.signal.aborted;
  }

  private async follow(): Promise<void> {
    while (!this.isOver)
      await this.readOn().catch((fault: unknown) => {
        if (!(fault instanceof PutBack)) throw fault;
      });
  }

  /** The log is read from its start, since admission needs every claim; records the graph has are not applied again. */
  private async readOn(): Promise<void> {
    await this.look();
    const admission = new Admission(this.partition);
    const records = this.log.read(this.partition, 0, { follow: true, signal: this.stop.signal });
    for await (const batch of inBatches(records, RECORDS_PER_BATCH)) {
      const from = admission.state.next;
      if (from === 0) await this.bind(batch);
      const commits = batch.filter(
        (record): record is AdmittedCommit => admission.admit(record.offset, record) === 'COUNTS',
      );
      await this.apply({ from, upTo: admission.state.next, commits });
    }
  }

  private async bind([first]: readonly LogRecord[]): Promise<void> {
    if (first) await this.patiently(() => this.graph.bind(this.partition, logNameOf(first)));
  }

  private async apply(batch: Batch): Promise<void> {
    let mostChanges = MOST_CHANGES;
    while (this.progress.upTo < batch.upTo && !this.isOver) {
      if (this.progress.upTo < batch.from) throw new PutBack();
      if (this.progress.upTo < this.limit) {
        const step = this.step(batch, mostChanges);
        this.underWay = step.catch(() => undefined);
        mostChanges = await step;
      } else await this.lifted.promise;
    }
  }

  /** @returns how many changes to try next: of several commits that the graph refuses together one is to be found */
  private async step({ upTo, commits }: Batch, mostChanges: number): Promise<number> {
    const at = this.progress.upTo;
    try {
      const slice = sliceOf(commits, at, Math.min(upTo, this.limit), mostChanges);
      const failed = slice.failed ?? (await this.refusal(slice));
      if (failed && slice.records.length > 1) return ONE_COMMIT;
      if (failed) {
        await this.pass(failed.commit.offset);
        await this.stand(failed);
      }
    } catch (fault) {
      if (!(fault instanceof CheckpointMismatch)) throw fault;
      await this.look(); // another projector was faster
      if (this.progress.upTo === at) throw fault;
    }
    return mostChanges;
  }

  /** Applies a slice. Null once that is done; where the graph refuses it, the first commit and why. */
  private async refusal({ upTo, records, first }: Slice): Promise<Failed | null> {
    const { progress, partition, graph } = this;
    const from = progress.upTo;
    try {
      await this.patiently(() => graph.apply({ partition, from, upTo, records }));
      progress.moveTo(upTo);
      return null;
    } catch (fault) {
      if (fault instanceof CheckpointMismatch || this.isOver || !first) throw fault;
      return { commit: first, fault };
    }
  }

  private async look(): Promise<void> {
    this.progress.moveTo(await this.patiently(() => this.graph.checkpoint(this.partition)));
  }

  /**
   * Waits before a commit until it is to be tried again, has been skipped, or another projector got past it. A skip
   * that lies in the log already holds at once.
   */
  private async stand(failed: Failed): Promise<void> {
    const { commit, fault } = failed;
    const place = { log: this.log, graph: this.graph, partition: this.partition, signal: this.stop.signal };
    const { offset, ruling } = await this.patiently(() => lastRuling(commit, place));
    if (ruling === 'SKIP') return this.pass(commit.offset + 1);
    const record = stoppedRecord(failed);
    this.progress.stopAt(record, fault);
    const way = await wayOn(record, commit, offset, place);
    if (way === 'SKIP') await this.pass(commit.offset + 1);
    if (way === 'PAST') await this.look();
  }

  /** Moves the checkpoint over what changes nothing. */
  private async pass(upTo: number): Promise<void> {
    const { progress, partition, graph } = this;
    const from = progress.upTo;
    if (from < upTo) await this.patiently(() => graph.apply({ partition, from, upTo, records: [] }));
    progress.moveTo(upTo);
  }

  /** Tries until graph and log can be reached. */
  private async patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await work();
      } catch (fault) {
        const passes = fault instanceof GraphUnavailable || fault instanceof LogUnavailable;
        if (!passes || this.isOver) throw fault;
        this.progress.fail(fault);
        await pause(BETWEEN_ATTEMPTS_MS, this.stop.signal);
      }
    }
  }
}
