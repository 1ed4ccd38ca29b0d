/** The first `limit` of everything offered, in the order of `compare`: for few of many, without sorting all of them. */
export class BestOf<T> {
  /** Best first; of equal ones, the earlier offered first. */
  readonly items: T[] = [];

  constructor(
    private readonly limit: number,
    private readonly compare: (a: T, b: T) => number,
  ) {}

  /** What another must come before; undefined as long as there is room. */
  get worst(): T | undefined {
    return this.items[this.limit - 1];
  }

  offer(item: T): void {
    const { items, worst } = this;
    if (worst !== undefined && this.compare(item, worst) >= 0) return;
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(item, items[middle] as T) >= 0) low = middle + 1;
      else high = middle;
    }
    items.splice(low, 0, item);
    if (items.length > this.limit) items.pop();
  }
}
