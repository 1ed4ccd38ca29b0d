import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { GenericContainer, Wait } from 'testcontainers';
import { controlsOf } from './docker-container.js';
import { freePorts } from './free-port.js';
import { kafkaProperties } from './kafka-properties.js';
import type { KafkaServer } from './kafka-server.js';

export const KAFKA_IMAGE = 'apache/kafka:4.1.1';
const CONTROLLER_PORT = 9_093;
const UP_MS = 60_000;

/** A broker of its own in a container. Its port is the same inside and outside, and stays so when it starts again. */
export const kafkaContainer = async (): Promise<KafkaServer> => {
  const [port = 0] = await freePorts(1);
  const container = await new GenericContainer(KAFKA_IMAGE)
    .withExposedPorts({ container: port, host: port })
    .withEnvironment(asEnvironment(kafkaProperties('0.0.0.0', port, CONTROLLER_PORT)))
    .withWaitStrategy(Wait.forLogMessage('Kafka Server started'))
    .withStartupTimeout(UP_MS)
    .start();
  const brokers = [`127.0.0.1:${port}`];
  return { brokers, ...(await controlsOf(container, () => answering(brokers))) };
};

/** As the image takes settings: `node.id` is KAFKA_NODE_ID. */
const asEnvironment = (properties: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      `KAFKA_${name.toUpperCase().replaceAll('.', '_')}`,
      value,
    ]),
  );

const answering = async (brokers: string[]): Promise<void> => {
  const until = performance.now() + UP_MS;
  for (;;) {
    const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING, retry: { retries: 0 } }).admin();
    try {
      await admin.connect();
      await admin.listTopics();
      return;
    } catch (fault) {
      if (performance.now() > until) throw fault;
      await pause(200);
    } finally {
      await admin.disconnect();
    }
  }
};
