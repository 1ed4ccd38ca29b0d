import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { madeOnce } from '../made-once.js';

/** Neo4j's own image takes user and password in one file, and reads it under another account. */
const FOR_ALL_TO_READ = 0o644;

/** A file each, for settings that end with `_FILE`; made on first use, and never again. */
export const deploymentSecrets = async (folder: string): Promise<void> => {
  await madeOnce(join(folder, 'master-key'), () => randomBytes(32).toString('base64'));
  await madeOnce(join(folder, 'recorder-secret'), () => randomBytes(32).toString('base64url'));
  const password = await madeOnce(join(folder, 'neo4j-password'), () =>
    randomBytes(24).toString('base64url'),
  );
  await madeOnce(join(folder, 'neo4j-login'), () => `neo4j/${password}`, FOR_ALL_TO_READ);
};
