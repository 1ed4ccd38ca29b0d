import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Kafka } from 'kafkajs';
import { AlreadyClosed, CannotOpen } from '#event-log';
import { closeBox, KeyStore, KeysUnavailable, type NewKey, openBox, randomKey, Recent } from '#personal-data';
import { type KafkaAccess, kafkaClient } from './internal/client.js';
import { KeyWriter } from './internal/key-writer.js';
import { erasedRecord, keyRecord, KeyTable, nameOf, removal } from './internal/key-table.js';
import { KEY_PARTITION, keyTopic } from './internal/key-topic.js';
import type { Sent } from './internal/sender.js';
import { Tail } from './internal/tail.js';
import { preparedTopic } from './internal/topic.js';

/** Once or twice as many are kept open, at about half a kilobyte each; opening another one costs some microseconds. */
const OPEN_KEYS = 50_000;

export interface KafkaKeyStoreOptions extends KafkaAccess {
  readonly topic: string;
  /** 32 bytes, the same in every process; it never lies in Kafka. */
  readonly masterKey: KeyObject;
  readonly newKey?: NewKey | undefined;
  /** Told what an operator should know though nothing fails for it. */
  readonly warn: (text: string) => void;
}

/**
 * Opens a topic as a key store, making it when it is not there. Any number of processes may have it open.
 * @throws CannotOpen the brokers do not answer, the topic is not fit for keys, or they were wrapped under another key
 * @throws LogUnavailable the brokers stop to answer while the keys are read
 */
export const openKafkaKeyStore = async (options: KafkaKeyStoreOptions): Promise<KeyStore> => {
  const { topic, masterKey, newKey = randomKey, warn } = options;
  const client = kafkaClient(options);
  await preparedTopic(client, keyTopic(topic, warn));
  const store = new KafkaKeyStore(client, topic, masterKey, newKey);
  try {
    await store.start();
  } catch (fault) {
    await store.close();
    throw fault;
  }
  return store;
};

/**
 * Keys in a compacted topic of one partition, each wrapped (AES-256-GCM) under the master key and bound to its subject.
 *
 * Several processes may make a key for one subject at once, and all must come to use the same: the one with the lowest
 * offset. Compaction keeps the last record of a message key, so a message key per subject would keep the wrong one and
 * lose the other, with all that was sealed under it. Therefore each key that is made has a message key of its own,
 * subject and a random part, and is sent once: the first one stays the first, and whoever made one waits until all that
 * lies before it is read. Nothing is ever sealed under one that came later.
 *
 * An erasure is a record under the subject alone, which compaction keeps for good, and voids every key of the subject,
 * wherever it lies; then the key's own message key gets an empty value, and compaction takes the key away. That is done
 * within `max.compaction.lag.ms`, 24 hours at most: until then the wrapped key lies in the brokers' files.
 */
export class KafkaKeyStore extends KeyStore {
  readonly #table = new KeyTable();
  readonly #open = new Recent<KeyObject>(OPEN_KEYS);
  readonly #tail: Tail;
  readonly #writer: KeyWriter;
  #closed = false;

  constructor(
    client: Kafka,
    private readonly topic: string,
    private readonly masterKey: KeyObject,
    private readonly newKey: NewKey,
  ) {
    super();
    this.#tail = new Tail(client, topic, KEY_PARTITION, (message) => {
      const erased = this.#table.fold(message);
      if (erased !== null) this.#open.delete(erased);
    });
    this.#writer = new KeyWriter(client, topic, this.#tail);
  }

  /** Reads all keys, and has those removed that are of no use: a process may have ended before it had done so. */
  async start(): Promise<void> {
    await this.#tail.start();
    this.#refuseOtherMaster();
    await this.#removeUseless();
  }

  override async ensure(workspace: string, subjects: readonly string[]): Promise<(KeyObject | null)[]> {
    this.#check();
    const names = subjects.map((subject) => nameOf(workspace, subject));
    const missing = (): string[] =>
      [...new Set(subjects)].filter((subject) => this.#table.find(nameOf(workspace, subject)) === undefined);
    if (missing().length > 0)
      await this.#writer.write(() => missing().map((subject) => this.#made(workspace, subject)));
    return names.map((name) => this.#key(name));
  }

  override find(workspace: string, subject: string): KeyObject | null {
    this.#check();
    return this.#key(nameOf(workspace, subject));
  }

  override async caughtUp(): Promise<void> {
    this.#check();
    await this.#tail.caughtUp();
  }

  override async erase(workspace: string, subject: string): Promise<void> {
    this.#check();
    const name = nameOf(workspace, subject);
    await this.#writer.write(() => [erasedRecord(name)]);
    await this.#removeUseless();
  }

  override async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writer.close();
    await this.#tail.close();
  }

  async #removeUseless(): Promise<void> {
    await this.#writer.write(() => this.#table.toRemove.map(removal));
  }

  #made(workspace: string, subject: string): Sent {
    const name = nameOf(workspace, subject);
    const bytes = this.newKey(workspace, subject);
    return keyRecord(name, closeBox(this.masterKey, name, bytes.toString('base64')));
  }

  #key(name: string): KeyObject | null {
    if (this.#tail.fault !== null) throw new KeysUnavailable({ cause: this.#tail.fault });
    const open = this.#open.get(name);
    if (open) return open;
    const box = this.#table.find(name);
    if (!box) return null;
    const key = createSecretKey(Buffer.from(openBox(this.masterKey, name, box), 'base64'));
    this.#open.set(name, key);
    return key;
  }

  #refuseOtherMaster(): void {
    const any = this.#table.any();
    if (!any) return;
    try {
      openBox(this.masterKey, ...any);
    } catch (cause) {
      throw new CannotOpen(
        `the keys of topic ${this.topic} are wrapped under another key: set MASTER_KEY to the one that made them`,
        { cause },
      );
    }
  }

  #check(): void {
    if (this.#closed) throw new AlreadyClosed('the key store');
  }
}
