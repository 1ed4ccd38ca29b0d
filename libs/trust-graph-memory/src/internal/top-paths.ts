import type { IdTable } from './id-table.js';

/** A path by its people's numbers, from the first after the seeker to the target. */
export interface Route {
  readonly probability: number;
  readonly people: readonly number[];
}

/** Product descending, then fewer hops, then the people's ids one by one. Negative: `a` ranks first. */
export const compareRoutes = (ids: IdTable, a: Route, b: Route): number => {
  if (a.probability !== b.probability) return b.probability - a.probability;
  if (a.people.length !== b.people.length) return a.people.length - b.people.length;
  for (const [i, person] of a.people.entries()) {
    const other = b.people[i] ?? 0;
    if (person !== other) return ids.compare(person, other);
  }
  return 0;
};

/** The best `limit` of the routes offered: a heap with the worst one kept on top. */
export class TopPaths {
  /** What a route must reach to be kept; an equal one may still rank higher by its hops or ids. */
  threshold = -Infinity;
  private readonly heap: Route[] = [];

  constructor(
    private readonly ids: IdTable,
    private readonly limit: number,
  ) {}

  get isEmpty(): boolean {
    return this.heap.length === 0;
  }

  offer(probability: number, ...people: number[]): void {
    if (probability < this.threshold) return;
    const route = { probability, people };
    if (this.heap.length < this.limit) this.push(route);
    else if (this.isWorse(this.heap[0], route)) this.replaceTop(route);
    if (this.heap.length === this.limit) this.threshold = this.heap[0]?.probability ?? Infinity;
  }

  bestFirst(): Route[] {
    return this.heap.toSorted((a, b) => compareRoutes(this.ids, a, b));
  }

  private isWorse(a: Route | undefined, b: Route | undefined): boolean {
    return a !== undefined && b !== undefined && compareRoutes(this.ids, a, b) > 0;
  }

  private push(route: Route): void {
    let at = this.heap.push(route) - 1;
    while (at > 0 && this.isWorse(route, this.heap[(at - 1) >> 1])) {
      this.swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  private replaceTop(route: Route): void {
    this.heap[0] = route;
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (this.isWorse(this.heap[child], this.heap[worst])) worst = child;
      }
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one && other) [this.heap[a], this.heap[b]] = [other, one];
  }
}
