import { pause } from '#event-log';
import type { Kafka } from 'kafkajs';
import { KeysUnavailable } from '#personal-data';
import { KEY_PARTITION } from './key-topic.js';
import { Sender, type Sent } from './sender.js';
import type { Tail } from './tail.js';

/** Kept below 1 MB, the size that brokers take unless told otherwise. */
const RECORDS_PER_BATCH = 3_000;
const PATIENCE_MS = 10_000;
const BETWEEN_ATTEMPTS_MS = 200;
/** A record that was written twice would move, in the eyes of compaction, to where its second copy is. */
const RETRIES = 0;

interface Job {
  readonly records: () => readonly Sent[];
  readonly resolve: () => void;
  readonly reject: (fault: unknown) => void;
}

/** Writes to the key topic, one request at a time; calls that come in meanwhile are the next one. */
export class KeyWriter {
  #sender: Sender | null = null;
  #waiting: Job[] = [];
  #working: Promise<void> | null = null;

  constructor(
    private readonly client: Kafka,
    private readonly topic: string,
    private readonly tail: Tail,
  ) {}

  /**
   * Resolves once the records are durable, and folded like all before them.
   * @param records what to write, given anew for each attempt: nothing that may have been written is sent again
   * @throws KeysUnavailable
   */
  write(records: () => readonly Sent[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ records, resolve, reject });
      this.#working ??= this.#work();
    });
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await this.#working;
    this.#sender?.close();
  }

  async #work(): Promise<void> {
    await Promise.resolve(); // what is asked for in the same turn goes into one batch
    while (this.#waiting.length > 0) {
      const jobs = this.#waiting.splice(0);
      try {
        await this.#written(jobs);
        for (const { resolve } of jobs) resolve();
      } catch (cause) {
        const fault = new KeysUnavailable({ cause });
        for (const { reject } of jobs) reject(fault);
      }
    }
    this.#working = null; // at once: whoever was answered last may already have added the next job
  }

  async #written(jobs: readonly Job[]): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        await this.#attempt(jobs.flatMap(({ records }) => records()));
        return;
      } catch (fault) {
        this.#sender?.close();
        this.#sender = null;
        if (performance.now() > until) throw fault;
        await pause(BETWEEN_ATTEMPTS_MS);
      }
    }
  }

  async #attempt(records: readonly Sent[]): Promise<void> {
    this.#sender ??= new Sender(this.client, this.topic, KEY_PARTITION, RETRIES);
    for (let at = 0; at < records.length; at += RECORDS_PER_BATCH) {
      const batch = records.slice(at, at + RECORDS_PER_BATCH);
      const first = await this.#sender.send(batch);
      await this.tail.reached(first + batch.length - 1);
    }
  }
}
