import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { openKafkaEventLog } from '#event-log-kafka';
import { appendBench, type AppendPeers, CALLERS, RAW_BYTES } from './appends/append-bench.js';
import { GroupedSends } from './appends/grouped-sends.js';
import { kafka } from './servers.js';

const open = async (): Promise<AppendPeers> => {
  const { brokers } = kafka;
  const topic = `bench-${randomUUID()}`;
  const rawTopic = `${topic}-raw`;
  const log = await openKafkaEventLog({
    brokers,
    ssl: false,
    sasl: null,
    topic,
    partitions: 1,
    warn: () => undefined,
  });
  const client = new Kafka({ brokers, logLevel: logLevel.NOTHING });
  const admin = client.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: rawTopic, numPartitions: 1 }], waitForLeaders: true });
  const raw = new GroupedSends(client, rawTopic);
  await raw.connect();
  return {
    log,
    raw: (least) => raw.during(least, CALLERS, RAW_BYTES),
    close: async () => {
      await raw.close();
      await log.close();
      await admin.deleteTopics({ topics: [topic, rawTopic] });
      await admin.disconnect();
    },
  };
};

export const question = appendBench({
  name: 'appends-kafka',
  missing: kafka.missing,
  title:
    'Appends to the Kafka log: a caller is answered once all replicas in sync have its commit, of one event. Beside it ' +
    'kafkajs alone on the same broker: as many callers, one request in flight, the next one gathers meanwhile.',
  open,
});
