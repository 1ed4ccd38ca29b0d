import { Kafka, logLevel } from 'kafkajs';
import { startContainer } from './docker-container.js';
import type { Login } from './find-server.js';
import { freePorts } from './free-port.js';
import { kafkaProperties } from './kafka-properties.js';
import type { KafkaServer } from './kafka-server.js';

export const KAFKA_IMAGE = 'apache/kafka:4.1.1';
const CONTROLLER_PORT = 9_093;

/** A broker of its own in a container. Its port is the same inside and outside: clients are told it by the broker. */
export const kafkaContainer = async (login: Login | null): Promise<KafkaServer> => {
  const [port = 0] = await freePorts(1);
  const brokers = [`127.0.0.1:${port}`];
  const controls = await startContainer({
    image: KAFKA_IMAGE,
    port: { container: port, host: port },
    environment: asEnvironment(kafkaProperties('0.0.0.0', port, CONTROLLER_PORT, login)),
    up: 'Kafka Server started',
    ask: () => topicsOf(brokers, login),
  });
  return { brokers, ...controls };
};

/** As the image takes settings: `node.id` is KAFKA_NODE_ID. */
const asEnvironment = (properties: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      `KAFKA_${name.toUpperCase().replaceAll('.', '_')}`,
      value,
    ]),
  );

const topicsOf = async (brokers: string[], login: Login | null): Promise<string[]> => {
  const sasl = login && { mechanism: 'plain' as const, username: login.user, password: login.password };
  const kafka = new Kafka({
    ...{ brokers, logLevel: logLevel.NOTHING, retry: { retries: 0 } },
    ...(sasl && { sasl }),
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    return await admin.listTopics();
  } finally {
    await admin.disconnect();
  }
};
