import type { Kafka, Producer } from 'kafkajs';
import { OutcomeUnknown } from '#event-log';
import { within } from './within.js';

const ALL_REPLICAS = -1;
/** How long a send may take in all, with every retry of the client's own. */
export const SEND_MS = 10_000;
const ACKNOWLEDGE_MS = 5_000;

export interface Sent {
  readonly key?: string;
  readonly value: string | Buffer | null;
}

/**
 * Writes to one partition of a topic, one batch at a time. After a failure nobody may use it again: what it was
 * writing may still arrive at any time, even after it was closed, and may arrive twice.
 */
export class Sender {
  readonly #producer: Producer;
  #connected: Promise<void> | null = null;

  /** @param retries how often the client may send a batch again, which may write it twice */
  constructor(
    client: Kafka,
    private readonly topic: string,
    private readonly partition: number,
    retries: number,
  ) {
    this.#producer = client.producer({
      allowAutoTopicCreation: false,
      createPartitioner: () => () => partition,
      retry: { retries, initialRetryTime: 100, maxRetryTime: 1_000 },
    });
  }

  /**
   * @returns the offset of the first message, once all replicas in sync have all of them; the others follow on it
   * @throws OutcomeUnknown they may be there, or may come to be
   */
  async send(messages: readonly Sent[]): Promise<number> {
    const { partition, topic } = this;
    const batch = messages.map(({ key, value }) => ({ key: key ?? null, value, partition }));
    try {
      return await within(
        SEND_MS,
        (this.#connected ??= this.#producer.connect()).then(async () => {
          const request = { topic, messages: batch, acks: ALL_REPLICAS, timeout: ACKNOWLEDGE_MS };
          const [written] = await this.#producer.send(request);
          if (written?.baseOffset === undefined) throw new Error('Kafka did not say where it wrote');
          return Number(written.baseOffset);
        }),
      );
    } catch (cause) {
      throw new OutcomeUnknown('Kafka did not acknowledge what was written', { cause });
    }
  }

  close(): void {
    this.#producer.disconnect().catch(() => undefined); // nothing is under way that anybody waits for
  }
}
