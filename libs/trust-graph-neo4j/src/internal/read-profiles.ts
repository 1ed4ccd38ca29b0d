import type { Id, WorkspaceId } from '#domain';
import type { Graph } from './asked.js';
import { type Fact, read } from './fact.js';
import type { Terms } from './terms.js';

interface UnreadProfile {
  readonly key: string;
  readonly person: Id;
  readonly facts: readonly string[];
}

/** Opening takes time: whoever asks first after a large import reads it in steps of this many profiles. */
const AT_ONCE = 1_000;

/**
 * Notes what profiles are found by that nobody has looked for yet. Who writes the graph may not open what is sealed, so
 * this is left to whoever asks. Usually there are none, and this is one look at a label that nothing carries.
 */
export const readProfiles = async (graph: Graph, terms: Terms, workspace: WorkspaceId): Promise<void> => {
  for (;;) {
    const unread = (await graph.database.ask(UNREAD, {
      prefix: graph.keys.within(workspace),
      atOnce: AT_ONCE,
    })) as unknown as readonly UnreadProfile[];
    if (unread.length === 0) return;
    await terms.keysOf(workspace, [...new Set(unread.map(({ person }) => person))]);
    const rows = unread.map(({ key, person, facts }) => ({
      key,
      // What a later word replaced is found, too, where an undone import brings it back.
      terms: facts
        .map((line) => read(line) as Fact<'profile'>)
        .flatMap(({ sealed }) => terms.of(workspace, person, sealed))
        .map((term) => graph.keys.of(workspace, term)),
      facts: facts.length,
    }));
    await graph.database.write((run) => run(NOTE, { rows }));
  }
};

const UNREAD = `MATCH (card:Profile&Unread)-[:OF]->(p:Person) WHERE card.key STARTS WITH $prefix
RETURN card.key AS key, p.id AS person, card.facts AS facts LIMIT toInteger($atOnce)`;

/** A profile that somebody added to meanwhile stays unread. */
const NOTE = `UNWIND $rows AS row
MATCH (card:Profile&Unread {key: row.key})-[:OF]->(p:Person) WHERE size(card.facts) = row.facts
REMOVE card:Unread
WITH row, p UNWIND row.terms AS key
MERGE (t:Term {key: key}) MERGE (t)-[:FINDS]->(p)`;
