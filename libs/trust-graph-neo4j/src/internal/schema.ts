import type { Database } from './database.js';

/** Everything but ties, each with one `key` of its own (`Keys`). */
export const labels = [
  'Checkpoint',
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

/** Constraints and indexes, as far as they are not there yet. */
export const prepare = async (database: Database): Promise<void> => {
  for (const label of labels) {
    await database.run(
      `CREATE CONSTRAINT ${label.toLowerCase()}_key IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`,
    );
  }
  await database.run('CREATE INDEX position_id IF NOT EXISTS FOR (n:Position) ON (n.position)');
  await database.run('CREATE INDEX position_workspace IF NOT EXISTS FOR (n:Position) ON (n.workspace)');
  await database.run('CREATE INDEX workspace_partition IF NOT EXISTS FOR (n:Workspace) ON (n.partition)');
  await database.run('CALL db.awaitIndexes(60)');
};
