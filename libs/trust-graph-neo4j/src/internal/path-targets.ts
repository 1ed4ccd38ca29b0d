import type { Id } from '#domain';
import type { OrganizationRecord, PositionFilter } from '#trust-graph';
import { compare } from './page.js';
import type { PathPeople } from './path-person.js';
import type { SearchTarget } from './path-search.js';

/** Whom the question is after, in order of id; none where the viewer knows of nobody. The seeker is never one. */
export const targetsOf = (
  to: SearchTarget,
  seeker: Id,
  ends: readonly Id[],
  people: PathPeople,
  organization: OrganizationRecord | null,
): readonly Id[] => {
  const holders = (filter: PositionFilter): readonly Id[] =>
    ends.filter((id) => people.get(id)?.positions.match(filter) ?? false);
  const named = (): readonly Id[] => {
    if (to === 'anybody') return [...people.keys()];
    if ('person' in to) return ends;
    if ('position' in to) return holders(to.position);
    if (organization === null) return [];
    const { decisionMaker } = organization;
    return decisionMaker === null ? holders({ organization: to.organization }) : [decisionMaker];
  };
  return named()
    .filter((person) => person !== seeker)
    .toSorted(compare);
};
