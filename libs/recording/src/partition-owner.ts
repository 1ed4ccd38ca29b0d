import type { Decision } from '#domain';
import type { EventLog } from '#event-log';
import type { PersonalData } from '#personal-data';
import type { Order, Outcome } from './recorder.js';
import type { Sources } from './sources.js';
import { Tenure } from './tenure.js';

const WAKES_EVERY_MS = 1_000;

/**
 * The one decider of a partition, through one tenure after the other: the first command that finds the last one over,
 * or not begun because the log or the keys could not be had, begins the next. Every second it lets time pass, while a
 * tenure lasts: after one that was lost that is for whoever took the partition over, or for the next command, and the
 * history comes out the same.
 */
export class PartitionOwner {
  private tenure: Promise<Tenure>;
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly wakes: NodeJS.Timeout;
  private closing = false;

  constructor(
    private readonly log: EventLog,
    private readonly personalData: PersonalData,
    private readonly sources: Sources,
    private readonly partition: number,
    private readonly owner: string,
  ) {
    this.tenure = this.begin();
    this.wakes = setInterval(() => void this.wake(), WAKES_EVERY_MS).unref();
  }

  /** Resolves once the partition is claimed and folded; rejects with what stood in the way. */
  async started(): Promise<void> {
    await this.tenure;
  }

  async submit(order: Order): Promise<Outcome> {
    return this.awaited(this.decided(order));
  }

  async preview(order: Order): Promise<Decision> {
    return (await this.current()).preview(order);
  }

  /** Lets time pass. @throws Error whether what it did is durable is not known */
  async tick(): Promise<void> {
    return this.awaited(this.ticked());
  }

  /** Takes no more commands, lets no more time pass, and waits for those under way. */
  async close(): Promise<void> {
    this.closing = true;
    clearInterval(this.wakes);
    await Promise.allSettled([...this.underWay, this.tenure]);
  }

  private async decided(order: Order): Promise<Outcome> {
    let tenure: Tenure;
    do {
      if (this.closing) return { outcome: 'unknown', why: 'this process is ending' };
      try {
        await this.personalData.ensure(order.workspace, []);
        tenure = await this.current();
      } catch (fault) {
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
    const tenure = await this.tenure.catch(() => null);
    if (!tenure || tenure.isOver || this.closing) return;
    await this.awaited(tenure.tick()).catch(() => undefined);
  }

  private async awaited<Result>(work: Promise<Result>): Promise<Result> {
    this.underWay.add(work);
    return work.finally(() => this.underWay.delete(work));
  }

  private async current(): Promise<Tenure> {
    const found = this.tenure;
    const tenure = await found.catch(() => null);
    if (tenure && !tenure.isOver) return tenure;
    if (this.tenure === found) this.tenure = this.begin();
    return this.tenure;
  }

  private begin(): Promise<Tenure> {
    const { log, personalData, sources, partition, owner } = this;
    const tenure = Tenure.begin(log, personalData, sources, partition, owner);
    tenure.catch(() => undefined); // whoever awaits it is told
    return tenure;
  }
}
