import { type Assignment, type EventLog, partitionOf, SoleOwner } from '#event-log';
import type { PersonalData } from '#personal-data';
import { type Owner, PartitionOwner } from './partition-owner.js';
import { Recorder, type Order, type Outcome, type Preview } from './recorder.js';
import type { Sources } from './sources.js';

/** How a partition of the log is served here. */
export interface Served {
  readonly partition: number;
  /** Whether this process decides for it, or begins to. */
  readonly decides: boolean;
  /** Where it does not: the first offset that it has not folded; null: something keeps it from folding. */
  readonly foldedUpTo: number | null;
}

/** Decides in this process, for the partitions of the log that are assigned to it, and stands by for the others. */
export class LocalRecorder extends Recorder {
  private readonly owners: readonly PartitionOwner[];
  private readonly taken: Promise<void>;

  /** @param owner under which name it claims, and, for other processes, where it is asked */
  constructor(
    log: EventLog,
    personalData: PersonalData,
    sources: Sources,
    owner: string | Owner,
    private readonly assignment: Assignment = new SoleOwner(),
  ) {
    super();
    const named = typeof owner === 'string' ? { name: owner, url: null } : owner;
    const office = { log, personalData, sources, owner: named, assignment };
    const { partitionCount: length } = log;
    this.owners = Array.from({ length }, (_, partition) => new PartitionOwner(office, partition));
    this.taken = assignment.start(() => {
      for (const one of this.owners) one.assigned();
    });
    this.taken.catch(() => undefined); // whoever awaits it is told
  }

  /** Resolves once it is known which partitions are ours. */
  async joined(): Promise<void> {
    await this.taken;
  }

  /** Resolves once these are claimed and folded, too; rejects with what stood in the way. */
  async started(): Promise<void> {
    await this.joined();
    await Promise.all(this.owners.map((owner) => owner.started()));
  }

  get served(): readonly Served[] {
    return this.owners.map(({ decides, foldedUpTo }, partition) => ({ partition, decides, foldedUpTo }));
  }

  /** @throws NotTheOwner another process decides for the workspace; nothing was done */
  override async submit(order: Order): Promise<Outcome> {
    return this.ownerOf(order).submit(order);
  }

  /** @throws NotTheOwner another process decides for the workspace */
  override async preview(order: Order): Promise<Preview> {
    return this.ownerOf(order).preview(order);
  }

  /**
   * Writes what time has done by now in every workspace, without waiting for a command; this happens by itself every
   * second, too. Resolves when it is durable.
   * @throws Error whether it is durable is not known: what is still due is written next time
   */
  async tick(): Promise<void> {
    await Promise.all(this.owners.filter(({ decides }) => decides).map((owner) => owner.tick()));
  }

  /** Waits for the commands under way, then lets others have the partitions; the log is closed after it. */
  async close(): Promise<void> {
    await Promise.all(this.owners.map((owner) => owner.close()));
    await this.assignment.close();
  }

  private ownerOf({ workspace }: Order): PartitionOwner {
    const owner = this.owners[partitionOf(workspace, this.owners.length)];
    if (!owner) throw new RangeError('a log has one partition at least');
    return owner;
  }
}
