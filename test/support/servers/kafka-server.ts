import { givenServer, type ControlledServer } from './controlled-server.js';
import { findServer, type ServerSource, type ServerWish } from './find-server.js';
import { KAFKA_IMAGE, kafkaContainer } from './kafka-container.js';
import { KAFKA_POM, kafkaProcess } from './kafka-process.js';

/** A real Kafka, however it came to be. */
export interface KafkaServer extends ControlledServer {
  /** `host:port` each; they stay the same over stop and start. */
  readonly brokers: readonly string[];
}

export const findKafka = (wish: ServerWish = {}): Promise<ServerSource<KafkaServer>> => {
  const brokers = process.env['TEST_KAFKA_BROKERS'];
  return findServer(
    {
      address: 'TEST_KAFKA_BROKERS=host:port',
      given: brokers ? { brokers: brokers.split(','), ...givenServer } : null,
      image: KAFKA_IMAGE,
      container: kafkaContainer,
      pom: KAFKA_POM,
      process: kafkaProcess,
    },
    wish,
  );
};
