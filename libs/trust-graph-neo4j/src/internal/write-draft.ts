import type { Run } from './database.js';
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

/** Adds to the graph what a batch adds: nodes first, then what connects them. */
export const writeDraft = async (run: Run, draft: Draft): Promise<void> => {
  for (const [label, nodes] of draft.nodes) await writeNodes(run, label, [...nodes.values()]);
  for (const [link, rows] of draft.links) await writeLinks(run, link, [...rows.values()]);
  await run(
    `UNWIND $rows AS row
     MATCH (a:Person {key: row.start}) MATCH (b:Person {key: row.end})
     MERGE (a)-[t:TIE]->(b)
     SET t.facts = coalesce(t.facts, []) + row.facts,
         t.since = CASE WHEN t.since < row.since THEN t.since ELSE row.since END`,
    { rows: [...draft.ties.values()] },
  );
  await run(
    `UNWIND $rows AS row
     MATCH (n:Position {position: row.position}) WHERE n.place < row.place
     SET n.facts = n.facts + row.line`,
    { rows: draft.left },
  );
  for (const [label, rows] of draft.touched) {
    await run(
      `UNWIND $rows AS row
       MATCH (i:Import {key: row.import}) MATCH (n:${label} {key: row.key})
       MERGE (i)-[:TOUCHED]->(n)`,
      { rows: [...rows.values()] },
    );
  }
};

const writeNodes = async (run: Run, label: Label, nodes: readonly NodeDraft[]): Promise<void> => {
  const added = (lists[label] ?? []).map(
    (list) => `, n.${list} = coalesce(n.${list}, []) + row.lines.${list}`,
  );
  await run(
    `UNWIND $rows AS row
     MERGE (n:${label} {key: row.key}) ON CREATE SET n += row.made
     SET n.key = n.key${added.join('')}${label === 'Profile' ? ', n:Unread' : ''}`,
    { rows: nodes.map(({ key, made, lines }) => ({ key, made, lines: { ...noLines, ...lines } })) },
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
  await run(
    `UNWIND $rows AS row
     MATCH (a:${from} {key: row.from}) MATCH (b:${to} {key: row.to})
     MERGE (a)-[:${link} {as: row.as}]->(b)`,
    { rows },
  );
};
