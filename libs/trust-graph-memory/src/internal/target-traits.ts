import { folded } from '#domain';
import type { PathTarget } from '#trust-graph';
import { ABSENT } from './id-table.js';
import type { View } from './view.js';
import { words } from './words.js';

/** What a contact could have in common with a target. */
export interface TargetTraits {
  /** The organisation asked for; `ABSENT`: none is. */
  readonly organization: number;
  /** Where the person asked for holds positions, in order of id. */
  readonly employers: readonly number[];
  /** Whether a position is of the target's industry, or its role shares a telling word with the target's. */
  isOfIndustry(position: number): boolean;
  isOfRole(position: number): boolean;
}

export const traitsOf = (view: View, to: PathTarget): TargetTraits => {
  const { organization, employers, industries, roleWords } =
    'person' in to ? ofPerson(view, to.person) : ofPlace(view, to);
  return {
    organization,
    employers,
    isOfIndustry: (position) => industries.has(view.positions.industryOf(position) ?? ''),
    isOfRole: (position) =>
      view.positions.roleWordsOf(position).some((word) => isTelling(word) && roleWords.has(word)),
  };
};

/** Little words (of, and, for) are in every second role and say nothing. */
const isTelling = (word: string): boolean => word.length > 3;

const ofPerson = (view: View, id: string) => {
  const { people, organizationIds, positions } = view.graph;
  const person = people.numberOf(id);
  const current = person === ABSENT ? [] : view.positions.currentOf(person);
  const employers = new Set(current.map((position) => positions.organizationOf(position)));
  return {
    organization: ABSENT,
    employers: [...employers].sort((a, b) => organizationIds.compare(a, b)),
    industries: new Set(current.map((p) => view.positions.industryOf(p)).filter((name) => name !== null)),
    roleWords: new Set(current.flatMap((p) => view.positions.roleWordsOf(p))),
  };
};

const ofPlace = (view: View, to: Exclude<PathTarget, { person: string }>) => {
  const wanted = 'position' in to ? to.position : to;
  const organization =
    wanted.organization === undefined ? ABSENT : view.graph.organizationIds.numberOf(wanted.organization);
  const { role = '', industry } = 'position' in to ? to.position : {};
  const named = industry ?? view.organizations.record(organization)?.industry ?? null;
  return {
    organization,
    employers: [],
    industries: new Set(named === null ? [] : [folded(named)]),
    roleWords: new Set(words(role)),
  };
};
