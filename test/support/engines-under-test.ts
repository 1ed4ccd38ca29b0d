import { randomUUID } from 'node:crypto';
import { findKafka } from './servers/kafka-server.js';
import { forgetTopics } from './servers/kafka-topics.js';
import { forgetGraphs } from './servers/neo4j-graphs.js';
import { findNeo4j } from './servers/neo4j-server.js';
import { graphIn, logIn } from './servers/server-settings.js';

/** Which engine keeps the log and which the graph; the first is the one that needs no server. */
export const combinations = ['sqlite + memory', 'kafka + memory', 'kafka + neo4j'] as const;
export type Combination = (typeof combinations)[number];

/** Settings that give a service a log and a graph of its own, and how to leave nothing of them behind. */
export interface Engines {
  readonly settings: Readonly<Record<string, string>>;
  forget(): Promise<void>;
}

/** Those that `TEST_ENGINES` names, where servers are needed on such as `TEST_KAFKA_BROKERS` and `TEST_NEO4J_URL` do. */
export const enginesUnderTest = async (): Promise<Engines> => {
  const named = process.env['TEST_ENGINES'] ?? combinations[0];
  const [log, graph] = named.split(' + ');
  if (!combinations.some((one) => one === named))
    throw new Error(`TEST_ENGINES is ${named}: it must be one of ${combinations.join(', ')}`);
  const topic = `test-${randomUUID()}`;
  const parts = [
    ...(log === 'kafka' ? [await inKafka(topic)] : []),
    ...(graph === 'neo4j' ? [await inNeo4j(topic)] : []),
  ];
  return {
    settings: Object.assign({}, ...parts.map(({ settings }) => settings)) as Engines['settings'],
    forget: async () => {
      await Promise.all(parts.map((part) => part.forget()));
    },
  };
};

const inKafka = async (topic: string): Promise<Engines> => {
  const server = await opened(await findKafka());
  const forget = async (): Promise<void> => {
    await forgetTopics(server, topic);
    await server.end();
  };
  return { settings: logIn(server, topic), forget };
};

/** The graph lies under the name of the topic. */
const inNeo4j = async (topic: string): Promise<Engines> => {
  const server = await opened(await findNeo4j());
  const forget = async (): Promise<void> => {
    await forgetGraphs(server, topic);
    await server.end();
  };
  return { settings: graphIn(server), forget };
};

const opened = <Server>({
  missing,
  open,
}: {
  readonly missing: string | null;
  readonly open: () => Promise<Server>;
}) => {
  if (missing !== null) throw new Error(missing);
  return open();
};
