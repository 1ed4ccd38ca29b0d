import { afterAll, beforeAll, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { describeWhere } from '../not-run.js';
import { findNeo4j, type Neo4jServer } from './neo4j-server.js';

const { missing, open } = await findNeo4j({ own: true });

describeWhere('a Neo4j for tests', missing, () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await open();
  }, 120_000);
  afterAll(() => server.end());

  const ask = async (query: string): Promise<unknown[]> => {
    const driver = neo4j.driver(server.url);
    try {
      const { records } = await driver.session().run(query);
      return records.map((record): unknown => record.get(0));
    } finally {
      await driver.close();
    }
  };

  it('keeps address and data when it is killed, stopped and started again', async () => {
    await ask('CREATE (kept:Kept {name: "kept"})');
    for (const end of ['kill', 'stop'] as const) {
      await server[end]();
      await expect(ask('RETURN 1')).rejects.toThrow();
      await server.start();
      expect(await ask('MATCH (kept:Kept) RETURN kept.name')).toEqual(['kept']);
    }
  }, 180_000);

  it('answers nothing while it is paused, and goes on afterwards', async () => {
    await server.pause();
    const answer = ask('RETURN "here"');
    const pause = new Promise((resolve) => setTimeout(resolve, 1_000, 'nothing yet'));
    expect(await Promise.race([answer, pause])).toBe('nothing yet');
    await server.resume();
    expect(await answer).toEqual(['here']);
  }, 60_000);
});
