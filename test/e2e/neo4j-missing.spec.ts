import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { openWarmpath, readSettings, systemSources } from '#runtime';
import { freePorts } from '../support/servers/free-port.js';

it('does not start without the Neo4j that it is set to use, and says which one', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'warmpath-'));
  const [port = 0] = await freePorts(1);
  const NEO4J_URL = `bolt://127.0.0.1:${port}`;
  const settings = readSettings({ DATA_DIR: directory, TRUST_GRAPH: 'neo4j', NEO4J_URL });
  const opened = openWarmpath(settings, systemSources);
  await expect(opened).rejects.toMatchObject({
    name: 'CannotOpen',
    message: expect.stringContaining(NEO4J_URL),
  });
  await rm(directory, { recursive: true });
});
