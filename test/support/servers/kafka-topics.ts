import { Kafka, logLevel } from 'kafkajs';
import type { KafkaServer } from './kafka-server.js';

/** Takes away all topics whose names begin so: the server may be somebody's. */
export const forgetTopics = async ({ brokers }: KafkaServer, beginning: string): Promise<void> => {
  const admin = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const there = await admin.listTopics();
    await admin.deleteTopics({ topics: there.filter((topic) => topic.startsWith(beginning)) });
  } finally {
    await admin.disconnect();
  }
};
