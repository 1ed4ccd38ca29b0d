import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { openKafkaEventLog, openKafkaKeyStore } from '#event-log-kafka';
import type { KafkaServer } from '../support/servers/kafka-server.js';
import type { LogUnderTest } from './event-log.contract.js';
import type { KeyStoreUnderTest } from './key-store.contract.js';

/** Each in a topic of its own, without a word about what is as it should not be. */
const topicIn = ({ brokers }: KafkaServer) => ({
  brokers,
  ssl: false,
  sasl: null,
  topic: `contract-${randomUUID()}`,
  warn: () => undefined,
});

export const logOnKafka = async (server: KafkaServer): Promise<LogUnderTest> => {
  const options = { ...topicIn(server), partitions: 1 };
  const log = await openKafkaEventLog(options);
  const reopen = async () => {
    await log.close();
    return openKafkaEventLog(options);
  };
  return { log, reopen, remove: async () => undefined };
};

export const keysOnKafka = async (server: KafkaServer): Promise<KeyStoreUnderTest> => {
  const options = { ...topicIn(server), masterKey: createSecretKey(randomBytes(32)) };
  const keys = await openKafkaKeyStore(options);
  const reopen = async () => {
    await keys.close();
    return openKafkaKeyStore(options);
  };
  return { keys, reopen, remove: async () => undefined };
};
