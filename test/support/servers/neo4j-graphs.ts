import { createSecretKey, randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { openNeo4jTrustGraph } from '#trust-graph-neo4j';
import type { Neo4jServer } from './neo4j-server.js';

const termSecret = createSecretKey('of tests', 'utf8');

/** Empty graphs for tests, beside each other in one server. */
export class Neo4jGraphs {
  private readonly test = `test-${randomUUID()}`;
  private opened = 0;

  constructor(private readonly server: Neo4jServer) {}

  open(profileTerms: ProfileTerms): Promise<TrustGraph> {
    this.opened += 1;
    return this.openAgain(profileTerms);
  }

  /** The graph that was opened last, for another process as it were. */
  openAgain(profileTerms: ProfileTerms): Promise<TrustGraph> {
    const { url, login } = this.server;
    const graph = `${this.test}-${this.opened}`;
    return openNeo4jTrustGraph({ url, login, profileTerms, termSecret, graph });
  }

  /** Leaves nothing behind. */
  forget(): Promise<void> {
    return forgetGraphs(this.server, this.test);
  }
}

/** Takes away all graphs whose generations begin so: the server may be somebody's. */
export const forgetGraphs = async ({ url, login }: Neo4jServer, beginning: string): Promise<void> => {
  const token = login ? neo4j.auth.basic(login.user, login.password) : undefined;
  const driver = neo4j.driver(url, token);
  try {
    const session = driver.session();
    await session.run(
      `MATCH (n) WHERE n.key STARTS WITH $beginning
       CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS`,
      { beginning },
    );
  } finally {
    await driver.close();
  }
};
