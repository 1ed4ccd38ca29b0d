import type { Kafka } from 'kafkajs';

/** What of kafkajs' own connection to the brokers is used here. */
export interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addTargetTopic(topic: string): Promise<void>;
  /** Partitions by the node that leads them. */
  findLeaderForPartitions(topic: string, partitions: readonly number[]): Record<string, number[]>;
  findBroker(node: { nodeId: string }): Promise<Broker>;
  fetchTopicsOffset(topics: readonly TopicPartitions[]): Promise<readonly TopicOffsets[]>;
}
export interface Broker {
  fetch(request: {
    readonly replicaId: number;
    readonly isolationLevel: number;
    readonly maxWaitTime: number;
    readonly minBytes: number;
    readonly maxBytes: number;
    readonly topics: readonly {
      readonly topic: string;
      readonly partitions: readonly {
        readonly partition: number;
        readonly fetchOffset: string;
        readonly maxBytes: number;
      }[];
    }[];
  }): Promise<{ readonly responses: readonly { readonly partitions: readonly FetchedPartition[] }[] }>;
}
export interface FetchedPartition {
  readonly highWatermark: string;
  readonly messages: readonly Message[];
}
export interface Message {
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  /** Where the batch that it lies in begins, and how far it goes: also over records that compaction took away. */
  readonly batchContext: { readonly firstOffset: string; readonly lastOffsetDelta: number };
}
interface TopicPartitions {
  readonly topic: string;
  readonly partitions: readonly { readonly partition: number }[];
}
interface TopicOffsets {
  readonly partitions: readonly { readonly offset: string }[];
}

const CREATE_CLUSTER = 'private:Kafka:createCluster';

/**
 * The connection under kafkajs' consumers, for reading from an offset without being one: its consumers are members of
 * a group always, which takes up to three seconds to join, leaves records of its own in the brokers, and moves
 * partitions around. It is private there, which an exactly pinned version allows.
 */
export const clusterOf = (client: Kafka): Cluster => {
  const symbol = Object.getOwnPropertySymbols(client).find(
    ({ description }) => description === CREATE_CLUSTER,
  );
  if (!symbol) throw new Error('kafkajs has changed inside: this needs 2.2.4');
  const create = (client as unknown as Record<symbol, (options: object) => Cluster>)[symbol];
  if (!create) throw new Error('kafkajs has changed inside: this needs 2.2.4');
  return create({ allowAutoTopicCreation: false, metadataMaxAge: 300_000 });
};
