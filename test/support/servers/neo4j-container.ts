import neo4j from 'neo4j-driver';
import { startContainer } from './docker-container.js';
import type { Login } from './find-server.js';
import { freePorts } from './free-port.js';
import { NEO4J_SETTINGS } from './neo4j-process.js';
import type { Neo4jServer } from './neo4j-server.js';

export const NEO4J_IMAGE = 'neo4j:5.26.16-community';
const BOLT_PORT = 7_687;

/** A server of its own in a container, on a free port. @param login of its user `neo4j` */
export const neo4jContainer = async (login: Login | null): Promise<Neo4jServer> => {
  const [port = 0] = await freePorts(1);
  const url = `bolt://127.0.0.1:${port}`;
  const controls = await startContainer({
    image: NEO4J_IMAGE,
    port: { container: BOLT_PORT, host: port },
    environment: {
      NEO4J_AUTH: login ? `${login.user}/${login.password}` : 'none',
      ...asEnvironment({ ...NEO4J_SETTINGS, 'server.memory.heap.max_size': '640m' }),
    },
    up: 'Started.',
    ask: () => connectTo(url, login),
  });
  return { url, login, ...controls };
};

/** As the image takes settings: `db.a_b` is NEO4J_db_a__b. */
const asEnvironment = (settings: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`,
      value,
    ]),
  );

const connectTo = async (url: string, login: Login | null): Promise<void> => {
  const driver = neo4j.driver(url, login ? neo4j.auth.basic(login.user, login.password) : undefined);
  try {
    await driver.verifyConnectivity();
  } finally {
    await driver.close();
  }
};
