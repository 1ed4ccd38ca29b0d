import { overRows, type Run } from './database.js';
import type { Draft, List, NodeDraft } from './draft.js';
import { type Label, type Link, links } from './schema.js';

/** The lists that a label's nodes have. */
const lists: Partial<Record<Label, readonly List[]>> = {
  Workspace: ['facts', 'undone'],
  Person: ['facts', 'visibility', 'writings'],
  Organization: ['facts', 'deciders'],
  Profile: ['facts'],
  Position: ['facts'],
  Introduction: ['facts'],
  Vouch: ['facts'],
};

/** Adds to the graph what a batch adds: nodes first, then what connects them; all of it under way at once. */
export const writeDraft = async (run: Run, draft: Draft): Promise<void> => {
  await Promise.all([
    ...[...draft.nodes].map(([label, nodes]) => writeNodes(run, label, [...nodes.values()])),
    ...[...draft.links].map(([link, rows]) => writeLinks(run, link, [...rows.values()])),
    overRows(
      run,
      [...draft.ties.values()],
      `MATCH (a:Person {key: row.start}) MATCH (b:Person {key: row.end})
       MERGE (a)-[t:TIE]->(b)
       SET t.facts = coalesce(t.facts, []) + row.facts,
           t.since = CASE WHEN t.since < row.since THEN t.since ELSE row.since END`,
    ),
    overRows(
      run,
      draft.left,
      `MATCH (n:Position {position: row.position}) WHERE n.place < row.place
       SET n.facts = n.facts + row.line`,
    ),
    ...[...draft.touched].map(([label, rows]) =>
      overRows(
        run,
        [...rows.values()],
        `MATCH (i:Import {key: row.import}) MATCH (n:${label} {key: row.key}) MERGE (i)-[:TOUCHED]->(n)`,
      ),
    ),
  ]);
};

const writeNodes = async (run: Run, label: Label, nodes: readonly NodeDraft[]): Promise<void> => {
  const added = (lists[label] ?? []).map(
    (list) => `, n.${list} = coalesce(n.${list}, []) + row.lines.${list}`,
  );
  await overRows(
    run,
    nodes.map(({ key, made, lines }) => ({ key, made, lines: { ...noLines, ...lines } })),
    `MERGE (n:${label} {key: row.key}) ON CREATE SET n += row.made
     SET n.key = n.key${added.join('')}${label === 'Profile' ? ', n:Unread' : ''}`,
  );
};

const noLines: Readonly<Record<List, readonly string[]>> = {
  facts: [],
  visibility: [],
  writings: [],
  deciders: [],
  undone: [],
};

const writeLinks = async (run: Run, link: Link, rows: readonly unknown[]): Promise<void> => {
  const [from, to] = links[link];
  await overRows(
    run,
    rows,
    `MATCH (a:${from} {key: row.from}) MATCH (b:${to} {key: row.to}) MERGE (a)-[:${link} {as: row.as}]->(b)`,
  );
};
