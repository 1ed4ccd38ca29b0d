import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BestOf } from './best-of.js';
import { IdTable } from './id-table.js';
import { compareRoutes, TopPaths } from './top-paths.js';

it('takes the first few of many, equal ones as they came', () => {
  const asSorted = fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 8 }), (numbers, limit) => {
    const items = numbers.map((weight, place) => ({ weight, place }));
    const compare = (a: { weight: number }, b: { weight: number }) => b.weight - a.weight;
    const best = new BestOf(limit, compare);
    for (const item of items) best.offer(item);
    expect(best.items).toEqual(items.toSorted(compare).slice(0, limit));
  });
  fc.assert(asSorted, { seed: 3, numRuns: 300 });
});

it('keeps the best routes of all that are offered, and says what another must reach', () => {
  const ids = new IdTable();
  for (const id of ['d', 'b', 'a', 'c']) ids.intern(id);
  const route = fc.record({
    probability: fc.constantFrom(0.1, 0.2, 0.3),
    people: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
  });
  const asSorted = fc.property(fc.array(route), fc.integer({ min: 1, max: 8 }), (routes, limit) => {
    const top = new TopPaths(ids, limit);
    for (const { probability, people } of routes) top.offer(probability, ...people);
    const best = routes.toSorted((a, b) => compareRoutes(ids, a, b)).slice(0, limit);
    expect(top.bestFirst()).toEqual(best);
    expect(top.threshold).toBe(routes.length < limit ? -Infinity : best.at(-1)?.probability);
  });
  fc.assert(asSorted, { seed: 4, numRuns: 300 });
});
