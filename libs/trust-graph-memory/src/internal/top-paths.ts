import { BestOf } from './best-of.js';
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

/** The best `limit` of the routes offered. */
export class TopPaths {
  /** What a route must reach to be kept; an equal one may still rank higher by its hops or ids. */
  threshold = -Infinity;
  private readonly best: BestOf<Route>;

  constructor(ids: IdTable, limit: number) {
    this.best = new BestOf(limit, (a, b) => compareRoutes(ids, a, b));
  }

  offer(probability: number, ...people: number[]): void {
    if (probability < this.threshold) return;
    this.best.offer({ probability, people });
    this.threshold = this.best.worst?.probability ?? -Infinity;
  }

  bestFirst(): readonly Route[] {
    return this.best.items;
  }
}
