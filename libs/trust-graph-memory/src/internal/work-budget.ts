import { WorkExceeded } from '#trust-graph';

/** How many hops one question may look at. */
export class WorkBudget {
  private left: number;

  constructor(private readonly budget: number) {
    this.left = budget;
  }

  /** @throws WorkExceeded */
  spend(hops: number): void {
    this.left -= hops;
    if (this.left < 0) throw new WorkExceeded(this.budget);
  }
}
