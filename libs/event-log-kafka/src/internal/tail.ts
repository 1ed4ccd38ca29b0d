import type { Kafka } from 'kafkajs';
import type { Message } from './cluster.js';
import type { Page } from './connection.js';
import { Source } from './source.js';
import { within } from './within.js';

const OPENED_MS = 10_000;
const REACHED_MS = 10_000;

interface Waiting {
  readonly offset: number;
  readonly resolve: () => void;
  readonly reject: (fault: unknown) => void;
}

/** Reads all of a compacted partition, and then whatever is added to it, until it is closed. */
export class Tail {
  readonly #source: Source;
  /** On a connection of its own: an answer would wait there for the next record. */
  readonly #ends: Source;
  #next = 0;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closed = false;
  /** What ended it before it was closed. */
  fault: unknown = null;

  /** @param fold takes every record there is, in order */
  constructor(
    client: Kafka,
    topic: string,
    private readonly partition: number,
    private readonly fold: (message: Message) => void,
  ) {
    this.#source = new Source(client, topic);
    this.#ends = new Source(client, topic);
  }

  /** Resolves once all is folded that was there at the call. @throws LogUnavailable the brokers do not answer */
  async start(): Promise<void> {
    const end = await this.#end();
    while (this.#next < end) await this.#turn(OPENED_MS);
    this.#running = this.#follow();
  }

  /** Resolves once the record at `offset` is folded. @throws Error it does not come */
  async reached(offset: number): Promise<void> {
    if (offset < this.#next) return;
    if (this.fault !== null) throw this.fault as Error;
    const folded = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ offset, resolve, reject });
    });
    await within(REACHED_MS, folded);
  }

  /** Resolves once all is folded that was there at the call. @throws Error it is not to be had */
  async caughtUp(): Promise<void> {
    await this.reached((await this.#end()) - 1);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
    this.#source.close();
    this.#ends.close();
  }

  async #end(): Promise<number> {
    const patience = { limit: OPENED_MS, isOver: () => this.#closed };
    return Number(await this.#ends.ask((connection) => connection.end(this.partition), patience));
  }

  async #follow(): Promise<void> {
    try {
      while (!this.#closed) await this.#turn(Infinity);
    } catch (fault) {
      this.fault = fault;
      for (const { reject } of this.#waiting.splice(0)) reject(fault);
    }
  }

  async #turn(limit: number): Promise<void> {
    const from = this.#next;
    const patience = { limit, isOver: () => this.#closed };
    const page = await this.#source.ask(
      (connection) => connection.page(this.partition, from, true),
      patience,
    );
    if (page) this.#take(page);
  }

  #take({ messages, next }: Page): void {
    for (const message of messages) this.fold(message);
    this.#next = next;
    const done = this.#waiting.filter(({ offset }) => offset < this.#next);
    this.#waiting = this.#waiting.filter(({ offset }) => offset >= this.#next);
    for (const { resolve } of done) resolve();
  }
}
