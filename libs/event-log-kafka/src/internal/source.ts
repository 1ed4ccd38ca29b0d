import type { Kafka } from 'kafkajs';
import { LogUnavailable, pause } from '#event-log';
import { Connection } from './connection.js';

const BETWEEN_ATTEMPTS_MS = 200;

/** How long to go on asking brokers that do not answer. */
export interface Patience {
  /** In ms; `Infinity` is allowed. */
  readonly limit: number;
  /** Ends it without an error. */
  readonly isOver: () => boolean;
}

/** Answers from a topic over one connection after the other, as long as its user has patience. */
export class Source {
  #connection: Connection | null = null;
  #closed = false;

  constructor(
    private readonly client: Kafka,
    private readonly topic: string,
  ) {}

  /**
   * @returns the answer; null when it was over, or this was closed, before there was one
   * @throws LogUnavailable nothing answered within the limit
   * @throws KafkaJSProtocolError of type OFFSET_OUT_OF_RANGE, which no second attempt changes
   */
  async ask<Result>(
    question: (connection: Connection) => Promise<Result>,
    { limit, isOver }: Patience,
  ): Promise<Result | null> {
    const until = performance.now() + limit;
    while (!this.#closed) {
      try {
        this.#connection ??= new Connection(this.client, this.topic);
        return await question(this.#connection);
      } catch (cause) {
        this.#disconnect();
        if (isOver()) return null;
        if (isOutOfRange(cause)) throw cause;
        if (performance.now() > until) throw new LogUnavailable({ cause });
        await pause(BETWEEN_ATTEMPTS_MS);
      }
    }
    return null;
  }

  /** For good: what is still being asked for is answered with null. */
  close(): void {
    this.#closed = true;
    this.#disconnect();
  }

  #disconnect(): void {
    this.#connection?.close();
    this.#connection = null;
  }
}

/** The offset asked for is not in the partition: before its first or after its last. */
export const isOutOfRange = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'type' in fault && fault.type === 'OFFSET_OUT_OF_RANGE';
