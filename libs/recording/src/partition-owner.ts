import type { Assignment, EventLog } from '#event-log';
import type { PersonalData } from '#personal-data';
import { NotTheOwner, RecorderUnavailable } from './errors.js';
import { PartitionState } from './partition-state.js';
import type { Order, Outcome, Preview } from './recorder.js';
import type { Sources } from './sources.js';
import { Standby } from './standby.js';
import { Tenure } from './tenure.js';

const WAKES_EVERY_MS = 1_000;

/** Under which name this process claims, and where others are told to ask it; null: nowhere. */
export interface Owner {
  readonly name: string;
  readonly url: string | null;
}

/** What the owners of all partitions of one process share. */
export interface Office {
  readonly log: EventLog;
  readonly personalData: PersonalData;
  readonly sources: Sources;
  readonly owner: Owner;
  readonly assignment: Assignment;
}

/**
 * The one decider of a partition while it is assigned to this process, through one tenure after the other: the word of
 * the assignment begins the first, and the first command that finds the last one over, or not begun because the log or
 * the keys could not be had, begins the next. While it is assigned to others this stands by.
 *
 * Every second it lets time pass, while a tenure lasts: after one that was lost that is for whoever took the partition
 * over, or for the next command, and the history comes out the same.
 */
export class PartitionOwner {
  private tenure: Promise<Tenure> | null = null;
  private standby: Standby | null = null;
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly wakes: NodeJS.Timeout;
  private closing = false;

  constructor(
    private readonly office: Office,
    private readonly partition: number,
  ) {
    this.wakes = setInterval(() => void this.wake(), WAKES_EVERY_MS).unref();
  }

  /** To be called when the assignment has said something. */
  assigned(): void {
    if (this.closing) return;
    const word = this.office.assignment.of(this.partition);
    if (word === 'OURS') this.tenure ??= this.begin();
    else if (word === 'OTHERS' || this.tenure === null) this.standBy();
  }

  /** Whether a tenure lasts here. */
  get decides(): boolean {
    return this.tenure !== null;
  }

  /** The first offset that is not folded here while others decide; null: this process decides, or nobody knows. */
  get foldedUpTo(): number | null {
    return this.standby && this.standby.fault === undefined ? this.standby.state.admission.state.next : null;
  }

  /** What keeps this process from standing by; undefined: nothing. */
  get fault(): unknown {
    return this.standby?.fault;
  }

  /** Resolves once the partition is claimed and folded where it is ours; rejects with what stood in the way. */
  async started(): Promise<void> {
    await this.tenure;
  }

  /** @throws NotTheOwner nothing was decided */
  async submit(order: Order): Promise<Outcome> {
    return this.awaited(this.decided(order));
  }

  /** @throws NotTheOwner, RecorderUnavailable */
  async preview(order: Order): Promise<Preview> {
    const tenure = await this.current().catch((cause: unknown) => {
      if (cause instanceof NotTheOwner) throw cause;
      throw new RecorderUnavailable(String(cause), { cause });
    });
    return tenure.preview(order);
  }

  /** Lets time pass. @throws Error whether what it did is durable is not known */
  async tick(): Promise<void> {
    return this.awaited(this.ticked());
  }

  /** Takes no more commands, lets no more time pass, and waits for those under way. */
  async close(): Promise<void> {
    this.closing = true;
    clearInterval(this.wakes);
    await Promise.allSettled([...this.underWay, this.tenure, this.standby?.handOver()]);
  }

  private async decided(order: Order): Promise<Outcome> {
    let tenure: Tenure;
    do {
      if (this.closing) return { outcome: 'unknown', why: 'this process is ending' };
      try {
        await this.office.personalData.ensure(order.workspace, []);
        tenure = await this.current();
      } catch (fault) {
        if (fault instanceof NotTheOwner) throw fault;
        return { outcome: 'unknown', why: String(fault) };
      }
      // It may have ended since it was found: between an answer and whoever awaits it others run.
    } while (tenure.isOver);
    return tenure.decide(order);
  }

  private async ticked(): Promise<void> {
    let tenure: Tenure;
    do {
      if (this.closing) return;
      tenure = await this.current();
    } while (tenure.isOver);
    await tenure.tick();
  }

  /** A fault ends the tenure, so that the next command meets it, and is told. */
  private async wake(): Promise<void> {
    const tenure = await this.tenure?.catch(() => null);
    if (!tenure || tenure.isOver || this.closing) return;
    await this.awaited(tenure.tick()).catch(() => undefined);
  }

  private async awaited<Result>(work: Promise<Result>): Promise<Result> {
    this.underWay.add(work);
    return work.finally(() => this.underWay.delete(work));
  }

  private async current(): Promise<Tenure> {
    const found = this.tenure;
    const tenure = await found?.catch(() => null);
    if (tenure && !tenure.isOver) return tenure;
    if (this.tenure && this.tenure !== found) return this.tenure; // others have looked into it meanwhile
    if (!this.isOurs) {
      this.standBy();
      throw this.elsewhere();
    }
    this.tenure = this.begin();
    return this.tenure;
  }

  private get isOurs(): boolean {
    return this.office.assignment.of(this.partition) === 'OURS';
  }

  private elsewhere(): NotTheOwner {
    const url = this.standby?.state.ownerUrl ?? null;
    return new NotTheOwner(this.partition, url === this.office.owner.url ? null : url);
  }

  private standBy(): void {
    this.tenure = null;
    this.standby ??= this.follow(this.freshState());
  }

  private begin(): Promise<Tenure> {
    const tenure = this.takeOver();
    tenure.catch(() => undefined); // whoever awaits it is told
    return tenure;
  }

  /** From what was kept up with the log, if there is any: a claim that failed has done nothing to it. */
  private async takeOver(): Promise<Tenure> {
    const { log, personalData, owner } = this.office;
    const { standby } = this;
    this.standby = null; // at once: another take-over may begin before this one has ended
    const state = (await standby?.handOver()) ?? this.freshState();
    const keep = (fault: unknown): never => {
      this.standby ??= this.follow(state);
      throw fault;
    };
    if (!this.isOurs) keep(new NotTheOwner(this.partition, state.ownerUrl));
    const term = await log.claim(this.partition, owner.name, owner.url ?? undefined).catch(keep);
    return Tenure.begin(log, personalData, this.partition, term, state);
  }

  private follow(state: PartitionState): Standby {
    return new Standby(this.office.log, this.partition, state);
  }

  private freshState(): PartitionState {
    const { personalData, sources } = this.office;
    return new PartitionState(this.partition, personalData, sources);
  }
}
