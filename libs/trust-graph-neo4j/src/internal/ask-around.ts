import type { Id } from '#domain';
import type { AskAroundContact, AskAroundReason, PathQuestion } from '#trust-graph';
import type { Asked } from './asked.js';
import { Network, type TieRow, tieRow } from './network.js';
import { compare } from './page.js';
import { pathPeople, type PathPerson, pathPersonRow, type PathPersonRow } from './path-person.js';
import { PathRules } from './path-rules.js';
import type { TargetTraits } from './target-traits.js';
import { wordsOf } from './terms.js';

const LONGEST_LIST = 100;
const WEIGHT = {
  WORKED_THERE: 1,
  SAME_EMPLOYER: 0.8,
  SAME_INDUSTRY: 0.5,
  SAME_ROLE: 0.4,
  CLOSE_CONTACT: 0.1,
};
/** Shorter words of a role ("head", "of") say nothing. */
const TELLING_WORD = 4;

/** The seeker's contacts who may know somebody there, most promising first: by weight altogether, then by id. */
export const askAround = async (
  asked: Asked,
  { from, options }: PathQuestion,
  targets: readonly Id[],
  traits: TargetTraits,
): Promise<readonly AskAroundContact[]> => {
  const { sight } = asked;
  const { row, lens } = await asked.of<{ contacts: readonly Contact[] }>(
    'OPTIONAL MATCH (seeker:Person {key: $from})',
    `COLLECT { MATCH (seeker)-[t:TIE]-(p:Person) WHERE t.since <= $asOf AND ${sight.tie('t', 'seeker', 'p')}
       RETURN {tie: ${tieRow('t')}, person: ${pathPersonRow(sight, 'p')}} } AS contacts`,
    { from: asked.key(from) },
  );
  const ties = row.contacts.map(({ tie }) => tie);
  const network = new Network(ties, lens, options.domain);
  const people = pathPeople(
    row.contacts.map(({ person }) => person),
    lens,
  );
  const rules = new PathRules(network, people, from, options);
  /** As close as the closer of the two says. */
  const closeness = (person: Id): number =>
    Math.max(network.probability(from, person), network.probability(person, from));
  return [...people.values()]
    .filter(({ id }) => network.tie(from, id) !== undefined && !targets.includes(id))
    .filter(({ id }) => !rules.isKeptOut(id) && !rules.isOpposed(id))
    .map((person) => ({ person: person.id, because: reasonsFor(traits, person, closeness(person.id)) }))
    .sort((a, b) => total(b.because) - total(a.because) || compare(a.person, b.person))
    .slice(0, LONGEST_LIST);
};

interface Contact {
  readonly tie: TieRow;
  readonly person: PathPersonRow;
}

const total = (because: readonly AskAroundReason[]): number =>
  because.reduce((sum, { weight }) => sum + weight, 0);

/** Strongest first: in the order of the weights above, since closeness weighs less than 0.1. */
const reasonsFor = (
  { organization, employers, industries, roleWords }: TargetTraits,
  { positions }: PathPerson,
  closeness: number,
): readonly AskAroundReason[] => {
  const reason = (code: AskAroundReason['code'], at: Id | null = null): AskAroundReason => ({
    code,
    organization: at,
    weight: WEIGHT[code] * (code === 'CLOSE_CONTACT' ? closeness : 1),
  });
  const heldAt = (at: Id): boolean => positions.all.some((position) => position.organization === at);
  const { current } = positions;
  const tells = (word: string): boolean => word.length >= TELLING_WORD && roleWords.includes(word);
  return [
    ...(organization !== null && heldAt(organization) ? [reason('WORKED_THERE', organization)] : []),
    ...employers.filter(heldAt).map((employer) => reason('SAME_EMPLOYER', employer)),
    ...(current.some((position) => industries.includes(positions.industry(position) ?? ''))
      ? [reason('SAME_INDUSTRY')]
      : []),
    ...(current.some(({ role }) => wordsOf(role ?? '').some(tells)) ? [reason('SAME_ROLE')] : []),
    reason('CLOSE_CONTACT'),
  ];
};
