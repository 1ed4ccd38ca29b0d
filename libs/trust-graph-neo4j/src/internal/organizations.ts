import type { Id } from '#domain';
import type { OrganizationRecord } from '#trust-graph';
import { Facts } from './facts.js';
import type { Knowledge } from './knowledge.js';
import { latestOf } from './positions.js';
import type { Sight } from './sight.js';

export interface OrganizationRow {
  readonly id: Id;
  readonly facts: readonly string[];
  readonly deciders: readonly string[];
  /** The words on who decides there that the viewer may see; `by` empty: the workspace's. */
  readonly heard: readonly { readonly by: Id; readonly person: Id }[];
}

/** The organisation `o`, for a statement to return. */
export const organizationRow = (sight: Sight, o: string): string =>
  `${o} {.id, .facts, .deciders, heard: COLLECT {
    MATCH (${o})-[named:NAMED]->(decider:Person)
    WITH named, decider, ${sight.word('named.as', 'decider')} AS heard WHERE heard
    RETURN {by: named.as, person: decider.id} }}`;

/** An organisation that the viewer may see; null where nothing was known of it at the moment. */
export const organizationRecord = (
  { id, facts, deciders, heard }: OrganizationRow,
  knowledge: Knowledge,
): OrganizationRecord | null => {
  const found = latestOf(facts, knowledge);
  if (!found) return null;
  const { name, industry, sector } = found;
  return {
    organization: id,
    name,
    industry,
    sector,
    decisionMaker: decisionMaker(deciders, heard, knowledge),
  };
};

/** The latest of the words that stand: each speaker's last one by (at, place), unless it takes theirs back. */
const decisionMaker = (
  deciders: readonly string[],
  heard: OrganizationRow['heard'],
  knowledge: Knowledge,
): Id | null => {
  const words = new Facts(deciders, knowledge).happened('decisionMaker');
  const standing = words.filter(({ by }, i) => !words.slice(i + 1).some((later) => later.by === by));
  const seen = standing.filter((word) =>
    heard.some(({ by, person }) => by === (word.by ?? '') && person === word.person),
  );
  return seen.at(-1)?.person ?? null;
};
