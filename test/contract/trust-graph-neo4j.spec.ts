import { afterAll, beforeAll, jest } from '@jest/globals';
import { describeWhere } from '../support/not-run.js';
import { Neo4jGraphs } from '../support/servers/neo4j-graphs.js';
import { findNeo4j, type Neo4jServer } from '../support/servers/neo4j-server.js';
import { trustGraphContract } from './trust-graph.contract.js';

const { missing, open } = await findNeo4j();

/** A server plans each new shape of question first, and on a busy machine that takes seconds. */
jest.setTimeout(120_000);

describeWhere('a Neo4j', missing, () => {
  let server: Neo4jServer;
  let graphs: Neo4jGraphs;
  beforeAll(async () => {
    server = await open();
    graphs = new Neo4jGraphs(server);
  }, 120_000);
  afterAll(async () => {
    await graphs.forget();
    await server.end();
  });

  trustGraphContract('neo4j', (terms) => graphs.open(terms));
});
