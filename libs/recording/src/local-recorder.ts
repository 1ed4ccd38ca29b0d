import type { EventLog } from '#event-log';
import type { PersonalData } from '#personal-data';
import { PartitionOwner } from './partition-owner.js';
import { Recorder, type Order, type Outcome } from './recorder.js';
import type { Sources } from './sources.js';

/** Decides in this process: it owns every partition of the log. */
export class LocalRecorder extends Recorder {
  private readonly owners: readonly PartitionOwner[];

  constructor(log: EventLog, personalData: PersonalData, sources: Sources, owner: string) {
    super();
    if (log.partitionCount !== 1) throw new RangeError('this recorder serves logs of one partition');
    this.owners = [new PartitionOwner(log, personalData, sources, 0, owner)];
  }

  /** Resolves once every partition is claimed and folded. */
  async started(): Promise<void> {
    await Promise.all(this.owners.map((owner) => owner.started()));
  }

  override async submit(order: Order): Promise<Outcome> {
    const [owner] = this.owners;
    if (!owner) throw new Error('no partition');
    return owner.submit(order);
  }

  /** Waits for the commands under way; the log is closed after it. */
  async close(): Promise<void> {
    await Promise.all(this.owners.map((owner) => owner.close()));
  }
}
