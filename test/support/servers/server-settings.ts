import { randomBytes, randomUUID } from 'node:crypto';
import type { KafkaServer } from './kafka-server.js';
import type { Neo4jServer } from './neo4j-server.js';

/** Settings as the real processes read them. */
export type Settings = Readonly<Record<string, string>>;

/** A log of its own in that Kafka, and keys under a master key of its own. */
export const logIn = ({ brokers }: KafkaServer, topic = `test-${randomUUID()}`): Settings => ({
  EVENT_LOG: 'kafka',
  KAFKA_BROKERS: brokers.join(','),
  KAFKA_TOPIC: topic,
  MASTER_KEY: randomBytes(32).toString('base64'),
});

/** A graph in that Neo4j: it lies under the name of the topic, where the log is in one. */
export const graphIn = ({ url, login }: Neo4jServer): Settings => ({
  TRUST_GRAPH: 'neo4j',
  NEO4J_URL: url,
  ...(login && { NEO4J_USER: login.user, NEO4J_PASSWORD: login.password }),
});
