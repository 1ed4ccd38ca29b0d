import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { Login } from './find-server.js';
import { freePorts } from './free-port.js';
import { JvmProcess } from './jvm-process.js';
import { mavenJars } from './maven-jars.js';
import type { Neo4jServer } from './neo4j-server.js';

export const NEO4J_POM = 'test/servers/neo4j/pom.xml';
const OPTIONS = ['-Xmx640m', '-XX:+UseSerialGC'];

/** A server of its own as a process of this machine, on a free port, in a temporary directory. @param login of its user `neo4j` */
export const neo4jProcess = async (login: Login | null): Promise<Neo4jServer> => {
  const jars = await mavenJars(NEO4J_POM);
  const directory = await mkdtemp(join(tmpdir(), 'warmpath-neo4j-'));
  const [port = 0] = await freePorts(1);
  const configuration = join(directory, 'conf');
  await mkdir(configuration);
  await writeFile(join(configuration, 'neo4j.conf'), serverSettings(port, login !== null));
  const server = new JvmProcess({
    jars,
    options: OPTIONS,
    main: 'org.neo4j.server.CommunityEntryPoint',
    args: [`--home-dir=${directory}`, `--config-dir=${configuration}`, '--console-mode'],
    directory,
    up: /Started\./,
  });
  const end = async (): Promise<void> => {
    await server.kill();
    await rm(directory, { recursive: true, force: true });
  };
  const url = `bolt://127.0.0.1:${port}`;
  const open = async (): Promise<void> => {
    await server.start();
    if (login) await setPassword(url, login);
  };
  await open().catch(async (fault: unknown) => {
    await end();
    throw fault;
  });
  return {
    url,
    login,
    stop: () => server.stop(),
    start: () => server.start(),
    kill: () => server.kill(),
    pause: async () => {
      server.pause();
    },
    resume: async () => {
      server.resume();
    },
    end,
  };
};

/** What is the same however it runs. */
export const NEO4J_SETTINGS = {
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  'dbms.usage_report.enabled': 'false',
  'dbms.cypher.min_replan_interval': '1h', // graphs of tests are all small, and a plan costs more than its answers
  'server.memory.pagecache.size': '64m',
};

/** A new server takes its user in by the user's own name, to have a better password set. */
const setPassword = async (url: string, { user, password }: Login): Promise<void> => {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, user));
  try {
    await driver
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares settings as classes
      .session({ database: 'system' })
      .run('ALTER CURRENT USER SET PASSWORD FROM $user TO $password', { user, password });
  } finally {
    await driver.close();
  }
};

const serverSettings = (port: number, asksForLogin: boolean): string =>
  Object.entries({
    ...NEO4J_SETTINGS,
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'dbms.security.auth_enabled': String(asksForLogin),
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
