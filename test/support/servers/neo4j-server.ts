import { mavenJars, withoutJvm } from './maven-jars.js';
import { NEO4J_POM, neo4jProcess } from './neo4j-process.js';

/** A real Neo4j, however it came to be. What it does not say it can't do, it does before it resolves. */
export interface Neo4jServer {
  /** `bolt://host:port`; it stays the same over stop and start. */
  readonly url: string;
  /** Null: it asks for no password. */
  readonly login: { readonly user: string; readonly password: string } | null;
  /** As an operator stops it. */
  stop(): Promise<void>;
  /** After `stop` or `kill`, with all that was durable. */
  start(): Promise<void>;
  /** At once, without a chance to write anything. */
  kill(): Promise<void>;
  /** Connections stay open, and nothing is answered until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Gives back all that it took of the machine; a server that was only given is left alone. */
  end(): Promise<void>;
}

/** Where a Neo4j can be had: `open` brings it up, unless something is missing. */
export interface Neo4jSource {
  /** What to install or to set; null where nothing is missing. */
  readonly missing: string | null;
  readonly open: () => Promise<Neo4jServer>;
}

const needs = 'it needs TEST_NEO4J_URL=bolt://host:port, or a JDK and Maven';

/**
 * @param own true: the test stops, kills or pauses it, so that a server which was given (TEST_NEO4J_URL, and where it
 * asks for a password TEST_NEO4J_USER and TEST_NEO4J_PASSWORD) won't do
 */
export const findNeo4j = async ({ own = false } = {}): Promise<Neo4jSource> => {
  const given = process.env['TEST_NEO4J_URL'];
  if (given && !own) return { missing: null, open: async () => givenNeo4j(given) };
  const lacking = (await withoutJvm()) ?? (await failureOf(mavenJars(NEO4J_POM)));
  return { missing: lacking && `${needs}: ${lacking}`, open: neo4jProcess };
};

const failureOf = (attempt: Promise<unknown>): Promise<string | null> =>
  attempt.then(
    () => null,
    (fault: unknown) => (fault as Error).message,
  );

const givenNeo4j = (url: string): Neo4jServer => {
  const { TEST_NEO4J_USER: user, TEST_NEO4J_PASSWORD: password } = process.env;
  const login = user !== undefined && password !== undefined ? { user, password } : null;
  const refuse = async (): Promise<never> => {
    throw new Error('a server that was given is not ours to stop: ask for one with { own: true }');
  };
  const end = async (): Promise<void> => undefined;
  return { url, login, stop: refuse, start: refuse, kill: refuse, pause: refuse, resume: refuse, end };
};
