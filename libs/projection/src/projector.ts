import { Admission, type AdmittedCommit, type EventLog, type LogRecord } from '#event-log';
import type { GraphWriter } from '#trust-graph';
import { inBatches } from './in-batches.js';
import { project } from './project.js';
import { Progress } from './progress.js';

const RECORDS_PER_BATCH = 1_000;

/** Follows one partition of the log into the graph, from the graph's own checkpoint, until it is closed. */
export class Projector {
  readonly progress: Progress;
  private readonly stop = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly log: Pick<EventLog, 'read'>,
    private readonly graph: GraphWriter,
    private readonly partition: number,
  ) {
    this.progress = new Progress(partition);
  }

  /** Starts to follow. What makes it fail stays visible in `progress.fault`: it stops rather than skip. */
  start(): void {
    this.running = this.follow().catch((fault: unknown) => {
      this.progress.fail(fault);
      this.stop.abort();
    });
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async follow(): Promise<void> {
    const from = await this.graph.checkpoint(this.partition);
    const admission = new Admission(this.partition);
    const { signal } = this.stop;
    const records = this.log.read(this.partition, 0, { follow: true, signal });
    this.progress.moveTo(from);
    for await (const batch of inBatches(records, RECORDS_PER_BATCH)) await this.apply(batch, from, admission);
  }

  /** The log is read from its start, since admission needs every claim; records the graph has are not applied again. */
  private async apply(batch: readonly LogRecord[], from: number, admission: Admission): Promise<void> {
    const commits = batch.filter(
      (record): record is AdmittedCommit =>
        admission.admit(record.offset, record) === 'COUNTS' && record.offset >= from,
    );
    const upTo = admission.state.next;
    if (upTo <= this.progress.upTo) return;
    await this.graph.apply({
      partition: this.partition,
      from: this.progress.upTo,
      upTo,
      records: commits.map(project),
    });
    this.progress.moveTo(upTo);
  }
}
