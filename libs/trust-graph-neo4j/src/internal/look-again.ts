import type { Run } from './database.js';
import type { Draft } from './draft.js';
import { Facts } from './facts.js';
import { Knowledge, type Undone } from './knowledge.js';
import { nodeStanding } from './node-standing.js';
import type { Label } from './schema.js';
import { type HeldTie, tieStanding } from './tie-standing.js';

interface TieRow extends HeldTie {
  readonly startKey: string;
  readonly endKey: string;
}

/** Works out again how everything stands that a batch has changed, and what its ends of imports have. */
export const lookAgain = async (run: Run, draft: Draft): Promise<void> => {
  await addUndone(run, draft);
  const known = await knowledgeOf(run, draft);
  for (const [label, keys] of draft.again) await lookAtNodes(run, known, label, [...keys]);
  await lookAtTies(run, known, await tiesToSee(run, draft));
};

/** What an import touched is looked at when it ends. */
const addUndone = async (run: Run, draft: Draft): Promise<void> => {
  const touched = await run(
    `UNWIND $imports AS key MATCH (:Import {key: key})-[:TOUCHED]->(n)
     RETURN DISTINCT [label IN labels(n) WHERE label <> 'Unread'][0] AS label, n.key AS key`,
    { imports: [...draft.undone] },
  );
  for (const { label, key } of touched as readonly { label: Label; key: string }[])
    draft.lookAgain(label, key);
};

type KnowledgeOf = (key: string) => Knowledge;

const knowledgeOf = async (run: Run, draft: Draft): Promise<KnowledgeOf> => {
  const rows = await run(
    'UNWIND $keys AS key MATCH (n:Workspace {key: key}) RETURN n.key AS key, n.undone AS undone',
    { keys: [...(draft.nodes.get('Workspace')?.keys() ?? [])] },
  );
  const known = new Map(
    (rows as readonly { key: string; undone: readonly string[] }[]).map(({ key, undone }) => [
      key,
      Knowledge.now(undone.map((line) => JSON.parse(line) as Undone)),
    ]),
  );
  return (key) => known.get(key.split('/', 2).join('/')) ?? Knowledge.now([]);
};

const lookAtNodes = async (
  run: Run,
  known: KnowledgeOf,
  label: Label,
  keys: readonly string[],
): Promise<void> => {
  const standing = nodeStanding[label];
  if (!standing) return;
  const nodes = (await run(
    `UNWIND $keys AS key MATCH (n:${label} {key: key}) RETURN n.key AS key, n.facts AS facts`,
    { keys },
  )) as readonly { key: string; facts: readonly string[] }[];
  const rows = nodes.map(({ key, facts }) => ({ key, standing: standing(new Facts(facts, known(key))) }));
  await run(`UNWIND $rows AS row MATCH (n:${label} {key: row.key}) SET n += row.standing`, { rows });
  if (label === 'Introduction') await tellWhoKnows(run, keys);
};

/** Its parties, once they know of it: whom permission goes by. */
const tellWhoKnows = async (run: Run, keys: readonly string[]): Promise<void> => {
  await run(
    `UNWIND $keys AS key
     MATCH (n:Introduction {key: key})
     CALL (n) { MATCH (n)-[k:KNOWN_TO]->() DELETE k }
     MATCH (n)-[:PARTY]->(p) WHERE p.id IN n.knownTo
     MERGE (n)-[:KNOWN_TO]->(p)`,
    { keys },
  );
};

const tiesToSee = async (run: Run, draft: Draft): Promise<readonly TieRow[]> => {
  const held = `a.key AS startKey, b.key AS endKey, a.id AS start, b.id AS end, t.facts AS facts,
    a.visibility AS startWords, b.visibility AS endWords`;
  const written = await run(
    `UNWIND $rows AS row MATCH (a:Person {key: row.start})-[t:TIE]->(b:Person {key: row.end}) RETURN ${held}`,
    { rows: [...draft.ties.values()].map(({ start, end }) => ({ start, end })) },
  );
  const wholly = await run(
    `UNWIND $people AS key MATCH (:Person {key: key})-[t:TIE]-()
     WITH DISTINCT t, startNode(t) AS a, endNode(t) AS b RETURN ${held}`,
    { people: [...draft.wholly] },
  );
  const undone = await run(
    `UNWIND $imports AS key MATCH (i:Import {key: key})-[:TOUCHED]->(a:Person)-[t:TIE]->(b:Person)<-[:TOUCHED]-(i)
     RETURN DISTINCT ${held}`,
    { imports: [...draft.undone] },
  );
  return [...written, ...wholly, ...undone] as unknown as readonly TieRow[];
};

const lookAtTies = async (run: Run, known: KnowledgeOf, ties: readonly TieRow[]): Promise<void> => {
  const rows = ties.map((tie) => ({
    start: tie.startKey,
    end: tie.endKey,
    standing: tieStanding(tie, known(tie.startKey)),
  }));
  await run(
    `UNWIND $rows AS row
     MATCH (:Person {key: row.start})-[t:TIE]->(:Person {key: row.end})
     SET t += row.standing`,
    { rows },
  );
};
