import { randomUUID } from 'node:crypto';
import type { Kafka } from 'kafkajs';
import {
  AlreadyClosed,
  type Assignment,
  CannotOpen,
  type Claim,
  type Commit,
  EventLog,
  type LogRecord,
  type Position,
  type ReadOptions,
} from '#event-log';
import { type KafkaAccess, kafkaClient } from './internal/client.js';
import { GroupSeat } from './internal/group-seat.js';
import { logTopic } from './internal/log-topic.js';
import { PartitionWriter } from './internal/partition-writer.js';
import { type Readable, readerOf } from './internal/reader.js';
import { Sender } from './internal/sender.js';
import { Source } from './internal/source.js';
import { preparedTopic } from './internal/topic.js';

const ANSWER_MS = 10_000;
/** Within the time that a send may take; a second copy of a batch counts for nothing. */
const RETRIES = 10;

export interface KafkaLogOptions extends KafkaAccess {
  readonly topic: string;
  /** As many as the topic was made with, or is to be made with. */
  readonly partitions: number;
  /** Told what an operator should know though nothing fails for it. */
  readonly warn: (text: string) => void;
}

/**
 * Opens a topic as an event log, making it when it is not there. Any number of processes may have it open.
 * @throws CannotOpen the brokers do not answer, or the topic is not fit to be a log; says what to do
 */
export const openKafkaEventLog = async (options: KafkaLogOptions): Promise<EventLog> => {
  const { topic, partitions, warn } = options;
  const client = kafkaClient(options);
  const settings = await preparedTopic(client, logTopic(topic, partitions, warn));
  const log = new KafkaEventLog(client, topic, partitions, Number(settings['max.message.bytes']));
  for (let partition = 0; partition < partitions; partition++) await refuseOtherCount(log, partition, topic);
  return log;
};

/**
 * A log in a topic. The brokers append whatever anybody sends, so void records lie in it, too: a writer learns from the
 * offsets whether somebody else wrote, and readers skip what does not count.
 */
export class KafkaEventLog extends EventLog {
  readonly #ends: Source;
  readonly #writers: readonly PartitionWriter[];
  #closed = false;

  /** @param largestCall one call of `append` is one batch, so what a batch of the topic may be */
  constructor(
    private readonly client: Kafka,
    private readonly topic: string,
    override readonly partitionCount: number,
    override readonly largestCall: number,
  ) {
    super();
    this.#ends = new Source(client, topic);
    this.#writers = Array.from({ length: partitionCount }, (_, partition) => {
      const newSender = (): Sender => new Sender(client, topic, partition, RETRIES);
      const end = (): Promise<number> => this.#end(partition);
      const read = (from: number): AsyncIterable<LogRecord> => readerOf(this.#readable(partition), from);
      return new PartitionWriter({ partition, largestCall, newSender, end, read });
    });
  }

  /**
   * @throws OutcomeUnknown the claim may be in the log, where nobody writes under it: claim again
   * @throws LogUnavailable the brokers do not answer
   */
  override async claim(partition: number, owner: string, url: string | null = null): Promise<number> {
    const { partitionCount } = this;
    const claim: Claim = { kind: 'CLAIM', nonce: randomUUID(), owner, url, partitionCount };
    return this.#writer(partition).claim(claim);
  }

  /** @throws AppendFailed the call is larger than a batch of the topic may be */
  override async append(partition: number, commits: readonly Commit[]): Promise<Position[]> {
    const writer = this.#writer(partition);
    return commits.length === 0 ? [] : writer.append(commits);
  }

  /** @throws LogUnavailable it is not to follow, and the brokers do not answer */
  override read(partition: number, from: number, options: ReadOptions = {}): AsyncIterable<LogRecord> {
    const check = (): unknown => this.#writer(partition);
    return readerOf({ ...this.#readable(partition), check, isClosed: () => this.#closed }, from, options);
  }

  /** @throws LogUnavailable the brokers do not answer */
  override async end(partition: number): Promise<number> {
    this.#writer(partition);
    return this.#end(partition);
  }

  /** Shared with all processes that have the same topic open and ask for it. */
  override assignment(): Assignment {
    return new GroupSeat(this.client, this.topic);
  }

  override async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all(this.#writers.map((writer) => writer.close()));
    this.#ends.close();
  }

  async #end(partition: number): Promise<number> {
    const patience = { limit: ANSWER_MS, isOver: () => false };
    const end = await this.#ends.ask((connection) => connection.end(partition), patience);
    return Number(end);
  }

  /** Also for what is under way when the log is closed. */
  #readable(partition: number): Readable {
    return { client: this.client, topic: this.topic, partition };
  }

  #writer(partition: number): PartitionWriter {
    if (this.#closed) throw new AlreadyClosed('the event log');
    const writer = this.#writers[partition];
    if (writer) return writer;
    throw new RangeError(`the log has ${this.partitionCount} partitions from 0 on, and no ${partition}`);
  }
}

/** Every claim says how many partitions there were, and each partition begins with one. */
const refuseOtherCount = async (log: EventLog, partition: number, topic: string): Promise<void> => {
  for await (const first of log.read(partition, 0)) {
    if (first.kind === 'CLAIM' && first.partitionCount !== log.partitionCount)
      throw new CannotOpen(
        `topic ${topic} was written with ${first.partitionCount} partitions and has ${log.partitionCount}: ` +
          'whose records lie where has changed, so restore it as it was from a backup',
      );
    return;
  }
};
