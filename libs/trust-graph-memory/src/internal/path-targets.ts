import type { PathTarget } from '#trust-graph';
import { ABSENT } from './id-table.js';
import type { View } from './view.js';

/** The people whom a question is after; none where the viewer knows of nobody. The seeker is never one. */
export const targetsOf = (view: View, seeker: number, to: PathTarget): readonly number[] =>
  named(view, to).filter((person) => person !== seeker);

const named = (view: View, to: PathTarget): readonly number[] => {
  if ('person' in to) {
    const person = view.graph.people.numberOf(to.person);
    return view.sight.sees(person) ? [person] : [];
  }
  if ('position' in to) return view.positions.holders(to.position);
  const organization = view.graph.organizationIds.numberOf(to.organization);
  if (organization === ABSENT || view.organizations.record(organization) === null) return [];
  const decisionMaker = view.organizations.decisionMaker(organization);
  return decisionMaker === null ? view.positions.holders({ organization: to.organization }) : [decisionMaker];
};
