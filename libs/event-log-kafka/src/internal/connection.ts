import type { Kafka } from 'kafkajs';
import { type Broker, type Cluster, clusterOf, type Message } from './cluster.js';
import { within } from './within.js';

/** How long a fetch at the end of a partition waits for more before it comes back empty. */
export const LONGEST_WAIT_MS = 100;
const ANSWER_MS = 8_000;
const PAGE_BYTES = 1_048_576;
const CONSUMER = -1;
const READ_UNCOMMITTED = 0; // there are no transactions here

export interface Page {
  /** From the offset asked for, in order; there may be holes where a topic is compacted. */
  readonly messages: readonly Message[];
  /** The offset after the last record that every replica in sync has; null: the brokers asked to be left alone for now. */
  readonly end: number | null;
  /** Where to read on. */
  readonly next: number;
}

/**
 * Reads one topic. What waits at the end of a partition holds up others on the same connection, so every reader has
 * its own. After a failure it is of no more use: it may not know where the leader is now.
 */
export class Connection {
  readonly #cluster: Cluster;
  #ready: Promise<void> | null = null;

  constructor(
    client: Kafka,
    private readonly topic: string,
  ) {
    this.#cluster = clusterOf(client);
  }

  /** @param wait whether to wait a moment for more when there is nothing at `from` */
  async page(partition: number, from: number, wait: boolean): Promise<Page> {
    const [found] = await this.#answer(partition, (leader) =>
      leader.fetch({
        replicaId: CONSUMER,
        isolationLevel: READ_UNCOMMITTED,
        maxWaitTime: wait ? LONGEST_WAIT_MS : 0,
        minBytes: 1,
        maxBytes: PAGE_BYTES,
        topics: [
          {
            topic: this.topic,
            partitions: [{ partition, fetchOffset: String(from), maxBytes: PAGE_BYTES }],
          },
        ],
      }),
    ).then(({ responses }) => responses.flatMap(({ partitions }) => partitions));
    if (!found) return { messages: [], end: null, next: from };
    // A batch comes whole, also when only its end was asked for.
    const messages = found.messages.filter(({ offset }) => Number(offset) >= from);
    const end = Number(found.highWatermark);
    return { messages, end, next: Math.max(from, endOfBatch(found.messages.at(-1)) ?? end) };
  }

  /** The offset after the last record that every replica in sync has. */
  async end(partition: number): Promise<number> {
    const asked = [{ topic: this.topic, partitions: [{ partition }] }];
    const [found] = await this.#answer(partition, () => this.#cluster.fetchTopicsOffset(asked));
    return Number(found?.partitions[0]?.offset);
  }

  /** Also one that is only being made: it would stay open for ever. */
  close(): void {
    const closed = Promise.resolve(this.#ready)
      .catch(() => undefined)
      .then(() => this.#cluster.disconnect());
    closed.catch(() => undefined); // nothing is under way that anybody waits for
  }

  #answer<Result>(partition: number, ask: (leader: Broker) => Promise<Result>): Promise<Result> {
    return within(ANSWER_MS, this.#leader(partition).then(ask));
  }

  async #leader(partition: number): Promise<Broker> {
    this.#ready ??= this.#cluster.connect().then(() => this.#cluster.addTargetTopic(this.topic));
    await this.#ready;
    const [nodeId] = Object.keys(this.#cluster.findLeaderForPartitions(this.topic, [partition]));
    if (nodeId === undefined) throw new Error(`topic ${this.topic} has no partition ${partition}`);
    return this.#cluster.findBroker({ nodeId });
  }
}

/** Null when compaction took away all that was asked for. */
const endOfBatch = (last: Message | undefined): number | null =>
  last ? Number(last.batchContext.firstOffset) + last.batchContext.lastOffsetDelta + 1 : null;
