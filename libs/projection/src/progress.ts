/** How far a partition is projected; lets a reader wait until what it must see has arrived. */
export class Progress {
  private reached = 0;
  private waiting: { readonly offset: number; readonly arrived: () => void }[] = [];
  private failure: unknown;

  constructor(readonly partition: number) {}

  /** First offset that is not projected yet. */
  get upTo(): number {
    return this.reached;
  }

  /** What stopped the projector, if anything did. */
  get fault(): unknown {
    return this.failure;
  }

  moveTo(upTo: number): void {
    this.reached = upTo;
    if (this.waiting.length === 0) return;
    const arrived = this.waiting.filter(({ offset }) => offset < upTo);
    this.waiting = this.waiting.filter(({ offset }) => offset >= upTo);
    for (const one of arrived) one.arrived();
  }

  fail(fault: unknown): void {
    this.failure = fault;
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
}
