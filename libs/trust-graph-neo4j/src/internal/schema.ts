import type { Database } from './database.js';

/** Everything but ties, each with one `key` of its own (`Keys`). */
export const labels = [
  'Checkpoint',
  'Generation',
  'Graph',
  'Import',
  'Introduction',
  'Organization',
  'Person',
  'Position',
  'Profile',
  'Term',
  'Vouch',
  'Workspace',
] as const;
export type Label = (typeof labels)[number];

/** Relationships between nodes, ties apart: from, to. */
export const links = {
  HOLDS: ['Person', 'Position'],
  AT: ['Position', 'Organization'],
  OF: ['Profile', 'Person'],
  NAMED: ['Organization', 'Person'],
  PARTY: ['Introduction', 'Person'],
  VOUCHES: ['Person', 'Vouch'],
  TOWARDS: ['Vouch', 'Person'],
  FINDS: ['Term', 'Person'],
} as const satisfies Record<string, readonly [Label, Label]>;
export type Link = keyof typeof links;

/** Statements that make the constraints and indexes, by name. */
const schema: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    labels.map((label) => {
      const name = `${label.toLowerCase()}_key`;
      return [name, `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`];
    }),
  ),
  position_id: 'CREATE INDEX position_id IF NOT EXISTS FOR (n:Position) ON (n.position)',
  position_workspace: 'CREATE INDEX position_workspace IF NOT EXISTS FOR (n:Position) ON (n.workspace)',
  workspace_partition: 'CREATE INDEX workspace_partition IF NOT EXISTS FOR (n:Workspace) ON (n.partition)',
};

/** Makes what is not there yet, and waits until all of it can be used. */
export const prepare = async (database: Database): Promise<void> => {
  const there = await database.ask('SHOW INDEXES YIELD name, state RETURN name, state', {});
  const online = new Set(there.filter(({ state }) => state === 'ONLINE').map(({ name }) => name));
  const missing = Object.entries(schema).filter(([name]) => !online.has(name));
  if (missing.length === 0) return;
  for (const [, statement] of missing) await database.run(statement);
  await database.run('CALL db.awaitIndexes(60)');
};
