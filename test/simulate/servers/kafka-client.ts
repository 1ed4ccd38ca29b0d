import type { Kafka } from 'kafkajs';
import type { Chance } from '../time/chance.js';
import type { Host } from '../time/host.js';
import type { Network } from './network.js';
import type { Partition } from './partition.js';

/** What of a Kafka there is: one partition, and the way to it. */
export interface Brokers {
  readonly network: Network;
  readonly partition: Partition;
  readonly chance: Chance;
}

interface ToSend {
  readonly messages: readonly { readonly value: string }[];
}
interface Fetch {
  readonly maxWaitTime: number;
  readonly topics: readonly { readonly partitions: readonly { readonly fetchOffset: string }[] }[];
}

const REQUEST_MS = 5_000;
const RETRY_MS = 100;
/** How long a fetch at the end waits: longer than real brokers do, who answer nothing and are asked again at once. */
const WAIT_MS = 3_000;
const MOST_RECORDS = 20;

/**
 * What the log uses of kafkajs 2.2.4, with what was seen of it: a batch that it sends again by itself may be written
 * twice, also after the next one, and what it has begun to send it goes on sending though it was disconnected.
 */
export const simulatedKafka = (host: Host, brokers: Brokers): Kafka => {
  const client = {
    producer: ({ retry }: { readonly retry: { readonly retries: number } }) => ({
      connect: () =>
        withinMs(
          host,
          REQUEST_MS,
          brokers.network.call(host, () => undefined),
        ),
      disconnect: async () => undefined,
      send: async ({ messages }: ToSend) => {
        const texts = messages.map(({ value }) => value);
        return [{ baseOffset: String(await sent(host, brokers, texts, retry.retries)) }];
      },
    }),
    [Symbol('private:Kafka:createCluster')]: () => cluster(host, brokers),
  };
  return client as unknown as Kafka;
};

const sent = async (
  host: Host,
  brokers: Brokers,
  texts: readonly string[],
  retries: number,
): Promise<number> => {
  for (let attempt = 0; ; attempt++) {
    try {
      const { network, partition } = brokers;
      return await withinMs(
        host,
        REQUEST_MS,
        network.call(host, () => partition.append(texts)),
      );
    } catch (fault) {
      if (attempt >= retries) throw fault;
      await new Promise<void>((resolve) => host.after(Math.min(RETRY_MS * 2 ** attempt, 1_000), resolve));
    }
  }
};

const cluster = (host: Host, { network, partition, chance }: Brokers) => ({
  connect: () => network.call(host, () => undefined),
  disconnect: async () => undefined,
  addTargetTopic: async () => undefined,
  findLeaderForPartitions: () => ({ 1: [0] }),
  findBroker: async () => ({
    fetch: ({ maxWaitTime, topics: [topic] }: Fetch) => {
      const offset = Number(topic?.partitions[0]?.fetchOffset);
      return network.call(host, async () => {
        if (offset > partition.end)
          throw Object.assign(new Error('out of range'), { type: 'OFFSET_OUT_OF_RANGE' });
        if (maxWaitTime > 0) await partition.reaches(offset, WAIT_MS);
        return fetched(partition, offset, chance.between(1, MOST_RECORDS));
      });
    },
  }),
  fetchTopicsOffset: () => network.call(host, () => [{ partitions: [{ offset: String(partition.end) }] }]),
});

const fetched = (partition: Partition, offset: number, most: number) => ({
  responses: [
    {
      partitions: [
        {
          highWatermark: String(partition.end),
          messages: partition.page(offset, most).map(({ text, first, last, ...placed }) => ({
            offset: String(placed.offset),
            key: null,
            value: Buffer.from(text),
            batchContext: { firstOffset: String(first), lastOffsetDelta: last - first },
          })),
        },
      ],
    },
  ],
});

const withinMs = <Answer>(host: Host, ms: number, answer: Promise<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const alarm = host.after(ms, () => reject(new Error('no answer')));
    answer.then(resolve, reject).finally(() => (alarm.off = true));
  });
