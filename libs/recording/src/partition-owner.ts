import type { Decision } from '#domain';
import type { EventLog } from '#event-log';
import type { PersonalData } from '#personal-data';
import type { Order, Outcome } from './recorder.js';
import type { Sources } from './sources.js';
import { Tenure } from './tenure.js';

/**
 * The one decider of a partition, through one tenure after the other: the first command that finds the last one over,
 * or not begun because the log or the keys could not be had, begins the next.
 */
export class PartitionOwner {
  private tenure: Promise<Tenure>;
  private readonly underWay = new Set<Promise<unknown>>();
  private closing = false;

  constructor(
    private readonly log: EventLog,
    private readonly personalData: PersonalData,
    private readonly sources: Sources,
    private readonly partition: number,
    private readonly owner: string,
  ) {
    this.tenure = this.begin();
  }

  /** Resolves once the partition is claimed and folded; rejects with what stood in the way. */
  async started(): Promise<void> {
    await this.tenure;
  }

  async submit(order: Order): Promise<Outcome> {
    const outcome = this.decided(order);
    this.underWay.add(outcome);
    return outcome.finally(() => this.underWay.delete(outcome));
  }

  async preview(order: Order): Promise<Decision> {
    return (await this.current()).preview(order);
  }

  /** Takes no more commands, and waits for those under way. */
  async close(): Promise<void> {
    this.closing = true;
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
