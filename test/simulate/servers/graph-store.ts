import {
  type ChangeBatch,
  CheckpointMismatch,
  GraphUnavailable,
  GraphWriter,
  OtherLog,
  type RecordedChanges,
  type Standing,
  type StoppedRecord,
} from '#trust-graph';
import type { Host } from '../time/host.js';
import type { Network } from './network.js';

/** What a graph database keeps of what projectors told it. */
export class GraphStore {
  checkpoint = 0;
  log: string | null = null;
  stopped: StoppedRecord | null = null;
  readonly applied: RecordedChanges[] = [];

  /** One transaction. */
  apply({ from, upTo, records }: ChangeBatch, isRerun: boolean): void {
    if (isRerun && this.checkpoint === upTo) return;
    if (this.checkpoint !== from) throw new CheckpointMismatch(from, this.checkpoint);
    this.applied.push(...records);
    this.checkpoint = upTo;
    this.stopped = null;
  }

  bind(partition: number, log: string): void {
    this.log ??= log;
    if (this.log !== log) throw new OtherLog(partition);
  }
}

const DRIVER_MS = 5_000;
const RERUNS = 3;

/** A host's way to the graph, with a driver that runs a transaction again when its acknowledgement is lost. */
export class SimulatedGraph extends GraphWriter {
  constructor(
    private readonly host: Host,
    private readonly network: Network,
    protected readonly store: GraphStore,
  ) {
    super();
  }

  override async apply(batch: ChangeBatch): Promise<void> {
    await this.transaction((run) => this.store.apply(batch, run > 0));
  }

  override async bind(partition: number, log: string): Promise<void> {
    await this.transaction(() => this.store.bind(partition, log));
  }

  override async note(_: number, stopped: StoppedRecord): Promise<void> {
    await this.transaction(() => (this.store.stopped = stopped));
  }

  override async standings(): Promise<readonly Standing[]> {
    return this.transaction(() => {
      const { checkpoint: upTo, log, stopped } = this.store;
      return [{ upTo, log, stopped }];
    });
  }

  override async checkpoint(): Promise<number> {
    return this.transaction(() => this.store.checkpoint);
  }

  override async digest(): Promise<string> {
    return '';
  }

  protected async transaction<Answer>(work: (run: number) => Answer): Promise<Answer> {
    for (let run = 0; ; run++) {
      try {
        return await this.answered(() => work(run));
      } catch (fault) {
        if (fault instanceof CheckpointMismatch || fault instanceof OtherLog) throw fault;
        if (run >= RERUNS) throw new GraphUnavailable({ cause: fault });
      }
    }
  }

  private answered<Answer>(work: () => Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const alarm = this.host.after(DRIVER_MS, () => reject(new Error('the graph does not answer')));
      this.network
        .call(this.host, work)
        .then(resolve, reject)
        .finally(() => (alarm.off = true));
    });
  }
}
