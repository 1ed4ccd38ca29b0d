import { folded, type Id } from '#domain';
import type { OrganizationRecord, PathTarget } from '#trust-graph';
import type { PathPeople } from './path-person.js';
import { organizationOf } from './path-search.js';
import { wordsOf } from './terms.js';

/** What is known of a target that a contact could have in common with it. Texts are folded. */
export interface TargetTraits {
  readonly organization: Id | null;
  /** Where a person now holds positions, in order of id. */
  readonly employers: readonly Id[];
  readonly industries: readonly string[];
  readonly roleWords: readonly string[];
}

/** `people`: all that is known of the target, who may be hidden; `organization`: the one asked about, if it is seen. */
export const traitsOf = (
  to: PathTarget,
  people: PathPeople,
  organization: OrganizationRecord | null,
): TargetTraits => {
  if ('person' in to) {
    const positions = people.get(to.person)?.positions;
    const current = positions?.current ?? [];
    return {
      organization: null,
      employers: [...new Set(current.map((position) => position.organization))].sort(),
      industries: current
        .map((position) => positions?.industry(position) ?? null)
        .filter((industry) => industry !== null),
      roleWords: current.flatMap(({ role }) => wordsOf(role ?? '')),
    };
  }
  const { role = '', industry }: { role?: string; industry?: string } = 'position' in to ? to.position : {};
  const named = industry ?? organization?.industry ?? null;
  return {
    organization: organizationOf(to) ?? null,
    employers: [],
    industries: named === null ? [] : [folded(named)],
    roleWords: wordsOf(role),
  };
};
