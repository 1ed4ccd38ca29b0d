import { createHash } from 'node:crypto';
import type { Contents } from '#trust-graph';
import type { Database } from './database.js';
import type { Keys } from './keys.js';
import { labels } from './schema.js';

/**
 * A hash over all nodes and ties of a partition's workspaces, in order of key. What belongs to the generation is left
 * out, so that two generations of one history have the same digest, and so are terms, which only questions write, and the
 * sums that ways are ranked by (`TieChance`), which a statement trusts only where they are those of the facts.
 */
export const contentsOf = async (database: Database, keys: Keys, partition: number): Promise<Contents> => {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  const counted = (kind: string) => (row: Readonly<Record<string, unknown>>) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    take(row);
  };
  const take = (row: Readonly<Record<string, unknown>>): void => {
    const sorted = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
    hash.update(`${JSON.stringify(sorted).replaceAll(`"${keys.generation}/`, '"')}\n`);
  };
  const workspaces = await database.ask(
    'MATCH (w:Workspace {partition: $partition}) RETURN properties(w) AS workspace, w.key AS key ORDER BY key',
    { partition: keys.partition(partition) },
  );
  for (const { workspace, key } of workspaces) {
    counted('Workspace')(workspace as object as Readonly<Record<string, unknown>>);
    const within = { prefix: `${String(key)}/` };
    for (const label of labels.filter((name) => name !== 'Term'))
      await database.each(nodesOf(label), within, counted(label));
    await database.each(TIES, within, counted('Tie'));
  }
  return { counts, digest: hash.digest('hex') };
};

const nodesOf = (label: string): string =>
  `MATCH (n:${label}) WHERE n.key STARTS WITH $prefix WITH n ORDER BY n.key
   RETURN n {.*, label: '${label}'} AS row`;

const TIES = `MATCH (a:Person)-[t:TIE]->(b:Person) WHERE a.key STARTS WITH $prefix WITH a, t, b ORDER BY a.key, b.key
   RETURN t {.facts, .since, .now, .startPass, .endPass, start: a.key, end: b.key} AS row`;
