import { givenServer, type ControlledServer } from './controlled-server.js';
import { findServer, type Login, type ServerSource, type ServerWish } from './find-server.js';
import { NEO4J_IMAGE, neo4jContainer } from './neo4j-container.js';
import { NEO4J_POM, neo4jProcess } from './neo4j-process.js';

/** A real Neo4j, however it came to be. */
export interface Neo4jServer extends ControlledServer {
  /** `bolt://host:port`; it stays the same over stop and start. */
  readonly url: string;
  /** Null: it asks for no password. */
  readonly login: Login | null;
}

/** One that is given asks for TEST_NEO4J_USER and TEST_NEO4J_PASSWORD, or for no password. */
export const findNeo4j = (wish: ServerWish = {}): Promise<ServerSource<Neo4jServer>> => {
  const { TEST_NEO4J_URL: url, TEST_NEO4J_USER: user, TEST_NEO4J_PASSWORD: password } = process.env;
  const login = user !== undefined && password !== undefined ? { user, password } : null;
  return findServer(
    {
      address: 'TEST_NEO4J_URL=bolt://host:port',
      given: url ? { url, login, ...givenServer } : null,
      image: NEO4J_IMAGE,
      container: neo4jContainer,
      pom: NEO4J_POM,
      process: neo4jProcess,
    },
    wish,
  );
};
