import { overRows, type Run } from './database.js';
import type { Draft } from './draft.js';
import { Facts } from './facts.js';
import { Knowledge, type Undone } from './knowledge.js';
import { nodeStanding, workspaceStanding } from './node-standing.js';
import type { Label } from './schema.js';
import { type HeldTie, tieStanding } from './tie-standing.js';

interface NodeRow {
  readonly key: string;
  readonly facts: readonly string[];
}

interface WorkspaceRow extends NodeRow {
  readonly undone: readonly string[];
}

interface TieRow extends HeldTie {
  readonly startKey: string;
  readonly endKey: string;
}

/** Works out again how everything stands that a batch has changed, and what its ends of imports have: nodes first. */
export const lookAgain = async (run: Run, draft: Draft): Promise<void> => {
  await addUndone(run, draft);
  const labels = [...draft.again.keys()].filter((label) => nodeStanding[label]);
  const [now, ...nodes] = await Promise.all([
    nowIn(run, draft),
    ...labels.map((label) => nodesToSee(run, label, [...(draft.again.get(label) ?? [])])),
  ]);
  const standing = labels.map((label, i) => standNodes(run, now, label, nodes[i] ?? []));
  const ties = await tiesToSee(run, draft);
  await Promise.all([...standing, standTies(run, now, ties)]);
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

/** How facts count in a workspace now. */
interface Now {
  readonly knowledge: Knowledge;
  readonly halfLife: number;
}
type NowIn = (key: string) => Now;

const nowIn = async (run: Run, draft: Draft): Promise<NowIn> => {
  const rows = await overRows(
    run,
    [...(draft.nodes.get('Workspace')?.keys() ?? [])],
    'MATCH (n:Workspace {key: row}) RETURN n.key AS key, n.facts AS facts, n.undone AS undone',
  );
  const workspaces = new Map(
    (rows as unknown as readonly WorkspaceRow[]).map(({ key, facts, undone }) => {
      const knowledge = Knowledge.now(undone.map((line) => JSON.parse(line) as Undone));
      const { halfLife } = workspaceStanding(new Facts(facts, knowledge));
      return [key, { knowledge, halfLife }];
    }),
  );
  return (key) => {
    const now = workspaces.get(key.split('/', 2).join('/'));
    if (!now) throw new Error(`what lies under ${key} belongs to no workspace of the batch`);
    return now;
  };
};

const nodesToSee = async (run: Run, label: Label, keys: readonly string[]): Promise<readonly NodeRow[]> => {
  const rows = await overRows(
    run,
    keys,
    `MATCH (n:${label} {key: row}) RETURN n.key AS key, n.facts AS facts`,
  );
  return rows as unknown as readonly NodeRow[];
};

const standNodes = async (run: Run, nowOf: NowIn, label: Label, nodes: readonly NodeRow[]): Promise<void> => {
  const rows = nodes.map(({ key, facts }) => ({
    key,
    standing: nodeStanding[label]?.(new Facts(facts, nowOf(key).knowledge)),
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

const standTies = async (run: Run, nowOf: NowIn, ties: readonly TieRow[]): Promise<void> => {
  await overRows(
    run,
    ties.map((tie) => {
      const { knowledge, halfLife } = nowOf(tie.startKey);
      return { start: tie.startKey, end: tie.endKey, standing: tieStanding(tie, knowledge, halfLife) };
    }),
    `MATCH (:Person {key: row.start})-[t:TIE]->(:Person {key: row.end}) SET t += row.standing`,
  );
};
