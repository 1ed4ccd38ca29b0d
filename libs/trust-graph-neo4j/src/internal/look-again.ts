import { overRows, type Run } from './database.js';
import type { Draft } from './draft.js';
import { Facts } from './facts.js';
import { Knowledge, type Undone } from './knowledge.js';
import { nodeStanding } from './node-standing.js';
import type { Label } from './schema.js';
import { type HeldTie, tieStanding } from './tie-standing.js';

interface NodeRow {
  readonly key: string;
  readonly facts: readonly string[];
}

interface TieRow extends HeldTie {
  readonly startKey: string;
  readonly endKey: string;
}

/** Works out again how everything stands that a batch has changed, and what its ends of imports have: nodes first. */
export const lookAgain = async (run: Run, draft: Draft): Promise<void> => {
  await addUndone(run, draft);
  const labels = [...draft.again.keys()].filter((label) => nodeStanding[label]);
  const [known, ...nodes] = await Promise.all([
    knowledgeOf(run, draft),
    ...labels.map((label) => nodesToSee(run, label, [...(draft.again.get(label) ?? [])])),
  ]);
  const standing = labels.map((label, i) => standNodes(run, known, label, nodes[i] ?? []));
  const ties = await tiesToSee(run, draft);
  await Promise.all([...standing, standTies(run, known, ties)]);
};

/** What an import touched is looked at when it ends. */
const addUndone = async (run: Run, draft: Draft): Promise<void> => {
  const touched = await overRows(
    run,
    [...draft.undone],
    `MATCH (:Import {key: row})-[:TOUCHED]->(n)
     RETURN DISTINCT [label IN labels(n) WHERE label <> 'Unread'][0] AS label, n.key AS key`,
  );
  for (const { label, key } of touched as readonly { label: Label; key: string }[]) {
    draft.lookAgain(label, key);
    if (label === 'Person') draft.wholly.add(key);
  }
};

type KnowledgeOf = (key: string) => Knowledge;

const knowledgeOf = async (run: Run, draft: Draft): Promise<KnowledgeOf> => {
  const rows = await overRows(
    run,
    [...(draft.nodes.get('Workspace')?.keys() ?? [])],
    'MATCH (n:Workspace {key: row}) RETURN n.key AS key, n.undone AS undone',
  );
  const known = new Map(
    (rows as readonly { key: string; undone: readonly string[] }[]).map(({ key, undone }) => [
      key,
      Knowledge.now(undone.map((line) => JSON.parse(line) as Undone)),
    ]),
  );
  return (key) => known.get(key.split('/', 2).join('/')) ?? Knowledge.now([]);
};

const nodesToSee = async (run: Run, label: Label, keys: readonly string[]): Promise<readonly NodeRow[]> => {
  const rows = await overRows(
    run,
    keys,
    `MATCH (n:${label} {key: row}) RETURN n.key AS key, n.facts AS facts`,
  );
  return rows as unknown as readonly NodeRow[];
};

const standNodes = async (
  run: Run,
  known: KnowledgeOf,
  label: Label,
  nodes: readonly NodeRow[],
): Promise<void> => {
  const rows = nodes.map(({ key, facts }) => ({
    key,
    standing: nodeStanding[label]?.(new Facts(facts, known(key))),
  }));
  await Promise.all([
    overRows(run, rows, `MATCH (n:${label} {key: row.key}) SET n += row.standing`),
    label === 'Introduction' ? tellWhoKnows(run, rows) : null,
  ]);
};

/** Its parties, once they know of it: whom permission goes by. */
const tellWhoKnows = async (run: Run, rows: readonly unknown[]): Promise<void> => {
  await overRows(
    run,
    rows,
    `MATCH (n:Introduction {key: row.key})
     CALL (n) { MATCH (n)-[k:KNOWN_TO]->() DELETE k }
     MATCH (n)-[:PARTY]->(p) WHERE p.id IN n.knownTo
     MERGE (n)-[:KNOWN_TO]->(p)`,
  );
};

/** Those that were written, and all of people whose word on them, or whose account, is another now. */
const tiesToSee = async (run: Run, draft: Draft): Promise<readonly TieRow[]> => {
  const held = `a.key AS startKey, b.key AS endKey, a.id AS start, b.id AS end, t.facts AS facts,
    a.account AS startAccount, b.account AS endAccount, a.visibility AS startWords, b.visibility AS endWords`;
  const found = await Promise.all([
    overRows(
      run,
      [...draft.ties.values()].map(({ start, end }) => ({ start, end })),
      `MATCH (a:Person {key: row.start})-[t:TIE]->(b:Person {key: row.end}) RETURN ${held}`,
    ),
    overRows(
      run,
      [...draft.wholly],
      `MATCH (:Person {key: row})-[t:TIE]-() WITH DISTINCT t, startNode(t) AS a, endNode(t) AS b RETURN ${held}`,
    ),
  ]);
  const ties = found.flat() as unknown as readonly TieRow[];
  return [...new Map(ties.map((tie) => [`${tie.startKey} ${tie.endKey}`, tie])).values()];
};

const standTies = async (run: Run, known: KnowledgeOf, ties: readonly TieRow[]): Promise<void> => {
  await overRows(
    run,
    ties.map((tie) => ({
      start: tie.startKey,
      end: tie.endKey,
      standing: tieStanding(tie, known(tie.startKey)),
    })),
    `MATCH (:Person {key: row.start})-[t:TIE]->(:Person {key: row.end}) SET t += row.standing`,
  );
};
