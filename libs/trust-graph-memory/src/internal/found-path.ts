import type { FoundHop, FoundPath } from '#trust-graph';
import { expectedOf, lowerBoundOf } from '#trust-model';
import type { Route } from './top-paths.js';
import type { View } from './view.js';

/** A route with everything that is shown of it. */
export const foundPath = (view: View, seeker: number, route: Route, evidence: number): FoundPath => {
  const numbers = [seeker, ...route.people];
  const people = numbers.map((person) => view.graph.people.textOf(person));
  const hops = route.people.map((to, i): FoundHop => {
    const from = numbers[i] ?? seeker;
    const { sums, evidence: items } = view.trust(to, from, evidence);
    return {
      from: people[i] ?? '',
      to: people[i + 1] ?? '',
      kind: view.lens.kind(from, to),
      probability: expectedOf(sums, view.lens.baseRate),
      sums,
      evidence: items,
    };
  });
  return {
    people,
    hops,
    probability: route.probability,
    lowerBound: lowerBoundOf(
      hops.map(({ sums }) => sums),
      view.lens.baseRate,
    ),
    expectedDays: route.people.reduce((days, person) => days + view.waitingDays(person), 0),
  };
};
