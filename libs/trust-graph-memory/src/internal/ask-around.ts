import { folded } from '#domain';
import type { AskAroundContact, AskAroundReason, PathTarget } from '#trust-graph';
import { ABSENT } from './id-table.js';
import type { PathRules } from './path-rules.js';
import type { View } from './view.js';
import { words } from './words.js';

const LONGEST_LIST = 100;
const WEIGHT = {
  WORKED_THERE: 1,
  SAME_EMPLOYER: 0.8,
  SAME_INDUSTRY: 0.5,
  SAME_ROLE: 0.4,
  CLOSE_CONTACT: 0.1,
};

/** What a contact could have in common with the target. Industries and words of roles are folded. */
interface TargetTraits {
  readonly organization: number;
  readonly employers: readonly number[];
  readonly industries: readonly string[];
  readonly roleWords: readonly string[];
}

/** The seeker's contacts who may know somebody there: by the weight of their reasons altogether, then by id. */
export const askAround = (
  view: View,
  rules: PathRules,
  seeker: number,
  to: PathTarget,
  targets: readonly number[],
): readonly AskAroundContact[] => {
  const { people } = view.graph;
  const traits = traitsOf(view, to);
  return view
    .contactsOf(seeker)
    .filter((person) => !targets.includes(person) && !rules.isKeptOut(person) && !rules.isOpposed(person))
    .map((person) => {
      const because = reasonsFor(view, traits, seeker, person);
      return { person, because, weight: because.reduce((sum, { weight }) => sum + weight, 0) };
    })
    .sort((a, b) => b.weight - a.weight || people.compare(a.person, b.person))
    .slice(0, LONGEST_LIST)
    .map(({ person, because }) => ({ person: people.textOf(person), because }));
};

const traitsOf = (view: View, to: PathTarget): TargetTraits => {
  const { people, organizationIds, positions } = view.graph;
  if ('person' in to) {
    const person = people.numberOf(to.person);
    const current = person === ABSENT ? [] : view.positions.currentOf(person);
    const employers = new Set(current.map((position) => positions.organization[position] ?? 0));
    return {
      organization: ABSENT,
      employers: [...employers].sort((a, b) => organizationIds.compare(a, b)),
      industries: current.map((p) => view.positions.industryOf(p)).filter((name) => name !== null),
      roleWords: current.flatMap((p) => view.positions.roleWordsOf(p)),
    };
  }
  const wanted = 'position' in to ? to.position : to;
  const organization =
    wanted.organization === undefined ? ABSENT : organizationIds.numberOf(wanted.organization);
  const { role = '', industry } = 'position' in to ? to.position : {};
  const named = industry === undefined ? view.organizations.foldedIndustry(organization) : folded(industry);
  return { organization, employers: [], industries: named === null ? [] : [named], roleWords: words(role) };
};

/** Strongest first: in the order of the weights, since closeness weighs less than 0.1. */
const reasonsFor = (
  view: View,
  { organization, employers, industries, roleWords }: TargetTraits,
  seeker: number,
  contact: number,
): readonly AskAroundReason[] => {
  const { organizationIds } = view.graph;
  const current = view.positions.currentOf(contact);
  const reason = (code: AskAroundReason['code'], at = ABSENT): AskAroundReason => ({
    code,
    organization: at === ABSENT ? null : organizationIds.textOf(at),
    weight: code === 'CLOSE_CONTACT' ? WEIGHT[code] * view.probability(seeker, contact) : WEIGHT[code],
  });
  const hasBeenAt = (employer: number) => employer !== ABSENT && view.positions.hasBeenAt(contact, employer);
  const isOfIndustry = (p: number) => industries.includes(view.positions.industryOf(p) ?? '');
  const isOfRole = (p: number) => view.positions.roleWordsOf(p).some((word) => roleWords.includes(word));
  return [
    ...(hasBeenAt(organization) ? [reason('WORKED_THERE', organization)] : []),
    ...employers.filter(hasBeenAt).map((employer) => reason('SAME_EMPLOYER', employer)),
    ...(current.some(isOfIndustry) ? [reason('SAME_INDUSTRY')] : []),
    ...(current.some(isOfRole) ? [reason('SAME_ROLE')] : []),
    reason('CLOSE_CONTACT'),
  ];
};
