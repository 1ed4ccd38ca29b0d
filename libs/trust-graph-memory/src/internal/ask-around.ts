import type { AskAroundContact, AskAroundReason, PathTarget } from '#trust-graph';
import { BestOf } from './best-of.js';
import { ABSENT } from './id-table.js';
import type { PathRules } from './path-rules.js';
import { type TargetTraits, traitsOf } from './target-traits.js';
import type { View } from './view.js';

const LONGEST_LIST = 100;
const WEIGHT = {
  WORKED_THERE: 1,
  SAME_EMPLOYER: 0.8,
  SAME_INDUSTRY: 0.5,
  SAME_ROLE: 0.4,
  CLOSE_CONTACT: 0.1,
};

interface Reason {
  readonly code: AskAroundReason['code'];
  readonly organization: number;
  readonly weight: number;
}

interface Contact {
  readonly person: number;
  readonly because: readonly Reason[];
  readonly weight: number;
}

/** The seeker's contacts who may know somebody there: by the weight of their reasons altogether, then by id. */
export const askAround = (
  view: View,
  rules: PathRules,
  seeker: number,
  to: PathTarget,
  targets: readonly number[],
): readonly AskAroundContact[] => {
  const { people, organizationIds } = view.graph;
  const isTarget = new Set(targets);
  const traits = traitsOf(view, to);
  const best = new BestOf<Contact>(
    LONGEST_LIST,
    (a, b) => b.weight - a.weight || people.compare(a.person, b.person),
  );
  view.eachContact(seeker, (person, probability, backProbability) => {
    if (isTarget.has(person) || rules.isKeptOut(person) || rules.isOpposed(person)) return;
    const closeness = Math.max(probability, backProbability);
    const because = reasonsFor(view, traits, person, closeness);
    best.offer({ person, because, weight: because.reduce((sum, { weight }) => sum + weight, 0) });
  });
  const idOf = (organization: number) =>
    organization === ABSENT ? null : organizationIds.textOf(organization);
  return best.items.map(({ person, because }) => ({
    person: people.textOf(person),
    because: because.map(({ code, organization, weight }) => ({
      code,
      organization: idOf(organization),
      weight,
    })),
  }));
};

/** Strongest first: in the order of the weights, since closeness weighs less than 0.1. */
const reasonsFor = (
  view: View,
  traits: TargetTraits,
  contact: number,
  closeness: number,
): readonly Reason[] => {
  const { graph, positions } = view;
  const held = positions.begunBy(contact);
  const current = held.filter((position) => positions.isCurrent(position));
  const hasBeenAt = (employer: number) =>
    held.some((position) => graph.positions.organizationOf(position) === employer);
  const reasons: Reason[] = [];
  const add = (code: Reason['code'], organization = ABSENT, share = 1) =>
    reasons.push({ code, organization, weight: WEIGHT[code] * share });

  if (traits.organization !== ABSENT && hasBeenAt(traits.organization))
    add('WORKED_THERE', traits.organization);
  for (const employer of traits.employers) if (hasBeenAt(employer)) add('SAME_EMPLOYER', employer);
  if (current.some((position) => traits.isOfIndustry(position))) add('SAME_INDUSTRY');
  if (current.some((position) => traits.isOfRole(position))) add('SAME_ROLE');
  add('CLOSE_CONTACT', ABSENT, closeness);
  return reasons;
};
