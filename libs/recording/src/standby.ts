import type { EventLog } from '#event-log';
import type { PartitionState } from './partition-state.js';

/** Keeps the state of a partition up with the log while somebody else decides, so that taking over is quick. */
export class Standby {
  private readonly stop = new AbortController();
  private readonly following: Promise<void>;
  private failure: unknown;

  constructor(
    log: EventLog,
    partition: number,
    readonly state: PartitionState,
  ) {
    this.following = this.follow(log, partition).catch((fault: unknown) => {
      this.failure = fault;
    });
  }

  /** What stopped it: its state is worth nothing then. */
  get fault(): unknown {
    return this.failure;
  }

  /** Resolves with the state once it changes no more; null when folding it failed. */
  async handOver(): Promise<PartitionState | null> {
    this.stop.abort();
    await this.following;
    return this.failure === undefined ? this.state : null;
  }

  private async follow(log: EventLog, partition: number): Promise<void> {
    const { signal } = this.stop;
    const from = this.state.admission.state.next;
    for await (const record of log.read(partition, from, { follow: true, signal }))
      await this.state.fold(record);
  }
}
