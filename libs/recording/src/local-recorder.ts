import type { Decision } from '#domain';
import type { EventLog } from '#event-log';
import type { PersonalData } from '#personal-data';
import { PartitionOwner } from './partition-owner.js';
import { Recorder, type Order, type Outcome } from './recorder.js';
import type { Sources } from './sources.js';

/** Decides in this process: it owns the log's one partition. */
export class LocalRecorder extends Recorder {
  private readonly owner: PartitionOwner;

  constructor(log: EventLog, personalData: PersonalData, sources: Sources, owner: string) {
    super();
    if (log.partitionCount !== 1) throw new RangeError('this recorder serves logs of one partition');
    this.owner = new PartitionOwner(log, personalData, sources, 0, owner);
  }

  /** Resolves once the partition is claimed and folded. */
  async started(): Promise<void> {
    await this.owner.started();
  }

  override async submit(order: Order): Promise<Outcome> {
    return this.owner.submit(order);
  }

  override async preview(order: Order): Promise<Decision> {
    return this.owner.preview(order);
  }

  /**
   * Writes what time has done by now in every workspace, without waiting for a command; this happens by itself every
   * second, too. Resolves when it is durable.
   * @throws Error whether it is durable is not known: what is still due is written next time
   */
  async tick(): Promise<void> {
    await this.owner.tick();
  }

  /** Waits for the commands under way; the log is closed after it. */
  async close(): Promise<void> {
    await this.owner.close();
  }
}
