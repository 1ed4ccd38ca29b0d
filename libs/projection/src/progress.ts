import type { StoppedRecord } from '#trust-graph';

/** How far a partition of the graph is; lets a reader wait until what it must see has arrived. */
export class Progress {
  private reached = 0;
  private waiting: { readonly offset: number; readonly arrived: () => void }[] = [];
  private failure: unknown;
  private standsAt: StoppedRecord | null = null;

  /** @param tell told when something comes to stand in the way, and when it has gone */
  constructor(
    readonly partition: number,
    private readonly tell: (progress: Progress) => void = () => undefined,
  ) {}

  /** First offset that is not projected yet. */
  get upTo(): number {
    return this.reached;
  }

  /** What keeps the graph from going on, for now or until somebody acts; undefined where nothing does. */
  get fault(): unknown {
    return this.failure;
  }

  /** The record that can't be projected, and waits for an operator to have it retried or skipped. */
  get stopped(): StoppedRecord | null {
    return this.standsAt;
  }

  /** Whether somebody waits now. */
  get isAwaited(): boolean {
    return this.waiting.length > 0;
  }

  moveTo(upTo: number): void {
    this.reached = upTo;
    this.become(undefined, null);
    if (this.waiting.length === 0) return;
    const arrived = this.waiting.filter(({ offset }) => offset < upTo);
    this.waiting = this.waiting.filter(({ offset }) => offset >= upTo);
    for (const one of arrived) one.arrived();
  }

  /** Until it moves on. */
  fail(fault: unknown): void {
    this.become(fault, null);
  }

  /** Until it moves on. */
  stopAt(record: StoppedRecord, fault: unknown): void {
    this.become(fault, record);
  }

  /** Resolves true once the record at `offset` is projected, false when `milliseconds` have passed before that. */
  async reaches(offset: number, milliseconds: number): Promise<boolean> {
    if (offset < this.reached) return true;
    return new Promise((resolve) => {
      const waiter = {
        offset,
        arrived: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      const timer = setTimeout(() => {
        this.waiting = this.waiting.filter((other) => other !== waiter);
        resolve(false);
      }, milliseconds);
      this.waiting.push(waiter);
    });
  }

  private become(fault: unknown, record: StoppedRecord | null): void {
    const isNew = String(fault) !== String(this.failure);
    this.failure = fault;
    this.standsAt = record;
    if (isNew) this.tell(this);
  }
}
