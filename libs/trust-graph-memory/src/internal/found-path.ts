import type { FoundHop, FoundPath } from '#trust-graph';
import { lowerBoundOf } from '#trust-model';
import type { Route } from './top-paths.js';
import type { View } from './view.js';

/** A route with everything that is shown of it. */
export const foundPath = (view: View, seeker: number, route: Route, evidence: number): FoundPath => {
  const { people } = view.graph;
  const hops = route.people.map((to, i): FoundHop => {
    const from = i === 0 ? seeker : (route.people[i - 1] ?? seeker);
    const trust = view.trust(to, from, evidence);
    return {
      from: people.textOf(from),
      to: people.textOf(to),
      kind: view.lens.kind(from, to),
      probability: view.probability(from, to),
      sums: trust.sums,
      evidence: trust.evidence,
    };
  });
  return {
    people: [seeker, ...route.people].map((person) => people.textOf(person)),
    hops,
    probability: route.probability,
    lowerBound: lowerBoundOf(
      hops.map(({ sums }) => sums),
      view.lens.baseRate,
    ),
    expectedDays: route.people.reduce((days, person) => days + view.waitingDays(person), 0),
  };
};
