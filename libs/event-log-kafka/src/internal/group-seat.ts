import type { Consumer, Kafka } from 'kafkajs';
import { type Assigned, Assignment } from '#event-log';
import { LONGEST_WAIT_MS } from './connection.js';
import { within } from './within.js';

/** After so long without a word from a process its partitions go to others. */
const SESSION_MS = 6_000;
const HEARTBEAT_MS = 1_000;
const REBALANCE_MS = 6_000;
const BETWEEN_CONSUMERS_MS = 500;
/** The client may wait for an answer for ever; one consumer that heard nothing for so long makes way for another. */
const SILENT_MS = 15_000;
const CLOSED_MS = 3_000;

/**
 * A seat in a consumer group that reads nothing: Kafka shares the partitions out among those who have one. What it said
 * last counts for as long as it would itself wait for us, so that a process that was paused knows when it wakes that it
 * knows nothing.
 */
export class GroupSeat extends Assignment {
  #consumer: Consumer | null = null;
  #partitions: ReadonlySet<number> = new Set();
  /** Whether the group is being put in order anew. */
  #unsettled = true;
  #heardAt = -Infinity;
  #satAt = 0;
  #next: NodeJS.Timeout | undefined;
  readonly #watch = setInterval(() => this.#lookAfter(), HEARTBEAT_MS).unref();
  #closed = false;
  #changed: () => void = () => undefined;

  constructor(
    private readonly client: Kafka,
    private readonly topic: string,
  ) {
    super();
  }

  override async start(changed: () => void): Promise<void> {
    const { promise: joined, resolve } = Promise.withResolvers<undefined>();
    this.#changed = () => {
      changed();
      if (!this.#unsettled) resolve(undefined);
    };
    void this.#sit();
    await joined;
  }

  override of(partition: number): Assigned {
    if (this.#unsettled || performance.now() - this.#heardAt > SESSION_MS) return 'UNSURE';
    return this.#partitions.has(partition) ? 'OURS' : 'OTHERS';
  }

  /** Leaves the group: the others get the partitions at once. */
  override async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#next);
    clearInterval(this.#watch);
    this.#leave();
    await within(CLOSED_MS, this.#consumer?.disconnect() ?? Promise.resolve()).catch(() => undefined);
  }

  /** One consumer after the other: one that failed is thrown away with all that it knew. */
  async #sit(): Promise<void> {
    const consumer = this.client.consumer({
      groupId: `${this.topic}-recorders`,
      sessionTimeout: SESSION_MS,
      heartbeatInterval: HEARTBEAT_MS,
      rebalanceTimeout: REBALANCE_MS,
      maxWaitTimeInMs: LONGEST_WAIT_MS,
      allowAutoTopicCreation: false,
      retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: async () => false },
    });
    this.#consumer = consumer;
    this.#satAt = performance.now();
    const { GROUP_JOIN, HEARTBEAT, REBALANCING, CRASH } = consumer.events;
    consumer.on(GROUP_JOIN, ({ payload }) => {
      consumer.pause([{ topic: this.topic }]);
      this.#hear(payload.memberAssignment[this.topic] ?? []);
    });
    consumer.on(HEARTBEAT, () => {
      this.#heardAt = performance.now();
    });
    consumer.on(REBALANCING, () => this.#leave());
    consumer.on(CRASH, () => this.#sitAgain(consumer));
    try {
      await consumer.connect();
      await consumer.subscribe({ topic: this.topic });
      await consumer.run({ autoCommit: false, eachBatch: async () => undefined });
    } catch {
      this.#sitAgain(consumer);
    }
  }

  #sitAgain(failed: Consumer): void {
    this.#leave();
    failed.disconnect().catch(() => undefined); // nothing is under way that anybody waits for
    if (this.#closed || this.#consumer !== failed) return;
    this.#consumer = null;
    this.#next = setTimeout(() => void this.#sit(), BETWEEN_CONSUMERS_MS);
  }

  #lookAfter(): void {
    const silentSince = Math.max(this.#satAt, this.#heardAt);
    if (this.#consumer && performance.now() - silentSince > SILENT_MS) this.#sitAgain(this.#consumer);
  }

  #hear(partitions: readonly number[]): void {
    this.#partitions = new Set(partitions);
    this.#heardAt = performance.now();
    this.#unsettled = false;
    this.#changed();
  }

  #leave(): void {
    this.#unsettled = true;
    this.#changed();
  }
}
