import { folded, type Id } from '#domain';
import type { AskAroundContact, AskAroundReason, PathQuestion, PathTarget } from '#trust-graph';
import { isKeptOut, isOpposed } from './path-rules.js';
import { compare } from './paths.js';
import { words } from './positions.js';
import type { View } from './view.js';

const LONGEST_LIST = 100;
const WEIGHT = {
  WORKED_THERE: 1,
  SAME_EMPLOYER: 0.8,
  SAME_INDUSTRY: 0.5,
  SAME_ROLE: 0.4,
  CLOSE_CONTACT: 0.1,
};

/** The seeker's contacts who may know somebody there, most promising first: by weight altogether, then by id. */
export const askAround = (
  view: View,
  { from, to, options }: PathQuestion,
  targets: readonly Id[],
): readonly AskAroundContact[] =>
  view
    .contactsOf(from)
    .filter((person) => !targets.includes(person))
    .filter((person) => !isKeptOut(view, person, options) && !isOpposed(view, person, from, options))
    .map((person) => ({ person, because: reasonsFor(view, from, to, person) }))
    .sort((a, b) => total(b.because) - total(a.because) || compare(a.person, b.person))
    .slice(0, LONGEST_LIST);

const total = (because: readonly AskAroundReason[]): number =>
  because.reduce((sum, { weight }) => sum + weight, 0);

/** Strongest first: in the order of the weights above, since closeness weighs less than 0.1. */
const reasonsFor = (view: View, seeker: Id, to: PathTarget, contact: Id): readonly AskAroundReason[] => {
  const held = view.positions.of(contact);
  const current = view.positions.currentOf(contact);
  const target = describe(view, to);
  /** As close as the closer of the two says. */
  const closeness = Math.max(view.probability(seeker, contact), view.probability(contact, seeker));
  const reason = (code: AskAroundReason['code'], organization: Id | null = null): AskAroundReason => ({
    code,
    organization,
    weight: WEIGHT[code] * (code === 'CLOSE_CONTACT' ? closeness : 1),
  });
  const heldAt = (organization: Id) => held.some((position) => position.organization === organization);
  const { organization } = target;
  return [
    ...(organization !== null && heldAt(organization) ? [reason('WORKED_THERE', organization)] : []),
    ...target.employers.filter(heldAt).map((employer) => reason('SAME_EMPLOYER', employer)),
    ...(current.some((position) => target.industries.includes(view.positions.industry(position) ?? ''))
      ? [reason('SAME_INDUSTRY')]
      : []),
    ...(current.some(({ role }) =>
      words(role ?? '').some((word) => word.length > 3 && target.roleWords.includes(word)),
    )
      ? [reason('SAME_ROLE')]
      : []),
    reason('CLOSE_CONTACT'),
  ];
};

/** What is known of the target that a contact could have in common with it. */
const describe = (view: View, to: PathTarget) => {
  if ('person' in to) {
    const positions = view.positions.currentOf(to.person);
    return {
      organization: null,
      employers: [...new Set(positions.map(({ organization }) => organization))].sort(),
      industries: positions
        .map((position) => view.positions.industry(position))
        .filter((name) => name !== null),
      roleWords: positions.flatMap(({ role }) => words(role ?? '')),
    };
  }
  const { organization, role, industry }: { organization?: Id; role?: string; industry?: string } =
    'position' in to ? to.position : to;
  const ownIndustry = organization === undefined ? null : view.organizations.record(organization)?.industry;
  const named = industry ?? ownIndustry ?? null;
  return {
    organization: organization ?? null,
    employers: [],
    industries: named === null ? [] : [folded(named)],
    roleWords: words(role ?? ''),
  };
};
