import { createSecretKey, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { CannotOpen } from '#event-log';
import type { KeyStore } from '#personal-data';
import { describeWhere } from '../../../test/support/not-run.js';
import { findKafka, type KafkaServer } from '../../../test/support/servers/kafka-server.js';
import { kafkaClient } from './internal/client.js';
import { Connection } from './internal/connection.js';
import { erasedRecord, nameOf } from './internal/key-table.js';
import { Sender } from './internal/sender.js';
import { openKafkaKeyStore } from './key-store.js';
import { accessTo } from './spec/fixtures.js';

const { missing, open } = await findKafka();
const W = 'alumni';
const masterOf = (byte: number) => createSecretKey(Buffer.alloc(32, byte));

describeWhere('keys in a topic', missing, () => {
  let server: KafkaServer;
  let admin: Admin;
  let topic: string;

  beforeAll(async () => {
    server = await open();
    admin = new Kafka({ brokers: [...server.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin.disconnect();
    await server.end();
  });
  beforeEach(() => {
    topic = `keys-${randomUUID()}`;
  });

  const openStore = (masterKey = masterOf(7)): Promise<KeyStore> =>
    openKafkaKeyStore({ ...accessTo(server.brokers), topic, masterKey, warn: () => undefined });
  const shown = (store: KeyStore, subject: string) =>
    store.find(W, subject)?.export().toString('hex') ?? null;
  const made = async (settings: Readonly<Record<string, string>>, numPartitions = 1): Promise<void> => {
    const configEntries = Object.entries(settings).map(([name, value]) => ({ name, value }));
    await admin.createTopics({ topics: [{ topic, numPartitions, configEntries }] });
  };
  /** Message keys and values that are in the topic, in their order. */
  const records = async (): Promise<[string, Buffer | null][]> => {
    const connection = new Connection(kafkaClient(accessTo(server.brokers)), topic);
    const all: [string, Buffer | null][] = [];
    for (let next = 0, end = await connection.end(0); next < end;) {
      const page = await connection.page(0, next, false);
      all.push(...page.messages.map(({ key, value }): [string, Buffer | null] => [String(key), value]));
      next = page.next;
    }
    connection.close();
    return all;
  };
  /** Message keys of all that is wrapped there, whoever could still use it. */
  const wrapped = async (): Promise<string[]> =>
    (await records()).filter(([, value]) => (value?.length ?? 0) > 32).map(([key]) => key);
  /** Waits until compaction has left one wrapped key; it never looks at the newest records. */
  const compactedToOne = async (store: KeyStore): Promise<void> => {
    for (let n = 0; (await wrapped()).length > 1; n++) {
      await pause(200);
      await store.erase('filler', 'nobody'); // a record that comes late enough begins a new segment
      if (n > 100) throw new Error(`these are left: ${(await wrapped()).join(', ')}`);
    }
  };
  const quicklyCompacted = {
    'cleanup.policy': 'compact',
    'max.compaction.lag.ms': '300',
    'min.cleanable.dirty.ratio': '0.01',
    'segment.ms': '200',
    'delete.retention.ms': '0',
  };

  it('are the same for all processes that make them at once, whoever opens the topic later', async () => {
    const stores = await Promise.all([openStore(), openStore(), openStore()]);
    const subjects = Array.from({ length: 50 }, (_, n) => `person-${n}`);
    await Promise.all(stores.map((store) => store.ensure(W, subjects)));
    const late = await openStore();
    const [first, ...others] = [...stores, late].map((store) =>
      subjects.map((subject) => shown(store, subject)),
    );
    expect(new Set(first).size).toBe(50);
    for (const other of others) expect(other).toEqual(first);
    await Promise.all([...stores, late].map((store) => store.close()));
  });

  it('stay the first ones over compaction, and erased ones are gone from the brokers’ files', async () => {
    await made(quicklyCompacted);
    const stores = await Promise.all([openStore(), openStore()]);
    const [store] = stores;
    await Promise.all(stores.map((one) => one.ensure(W, ['ann', 'bob'])));
    const ann = shown(store, 'ann');
    const raced = await records();
    expect(raced).toHaveLength(4); // both made both: else the race did not happen
    await store.erase(W, 'bob');
    await compactedToOne(store);
    expect(await wrapped()).toEqual([raced.map(([key]) => key).find((key) => key.includes('"ann"'))]);
    const late = await openStore();
    expect([shown(late, 'ann'), shown(late, 'bob')]).toEqual([ann, null]);
    await Promise.all([...stores, late].map((one) => one.close()));
  }, 60_000);

  it('that another process has made are known to whoever has caught up', async () => {
    const [here, there] = await Promise.all([openStore(), openStore()]);
    for (const subject of ['ann', 'bob', 'cem']) {
      await here.ensure(W, [subject]);
      await there.caughtUp();
      expect(shown(there, subject)).toBe(shown(here, subject));
    }
    await Promise.all([here.close(), there.close()]);
  });

  it('that another process erases are found no more', async () => {
    const [here, there] = await Promise.all([openStore(), openStore()]);
    await here.ensure(W, ['ann']);
    await there.ensure(W, ['ann']);
    await here.erase(W, 'ann');
    const until = Date.now() + 5_000;
    while (there.find(W, 'ann') && Date.now() < until) await pause(10);
    expect(there.find(W, 'ann')).toBeNull();
    expect(await there.ensure(W, ['ann'])).toEqual([null]);
    await Promise.all([here.close(), there.close()]);
  });

  it('whose erasure was cut short are removed by the next process that opens the topic', async () => {
    const store = await openStore();
    await store.ensure(W, ['ann']);
    await store.close();
    const sender = new Sender(kafkaClient(accessTo(server.brokers)), topic, 0, 0);
    await sender.send([erasedRecord(nameOf(W, 'ann'))]);
    sender.close();
    const next = await openStore();
    expect(next.find(W, 'ann')).toBeNull();
    const [[key] = []] = await records();
    expect((await records()).at(-1)).toEqual([key, null]);
    await next.close();
  });

  it('do not lie there unwrapped, and are refused under another master key', async () => {
    const store = await openStore();
    const [key] = await store.ensure(W, ['ann']);
    await store.close();
    const [[, value] = []] = await records();
    expect(value?.includes(key?.export() ?? '')).toBe(false);
    expect(value?.includes(key?.export().toString('base64') ?? '')).toBe(false);
    await expect(openStore(masterOf(8))).rejects.toThrow(CannotOpen);
    await expect(openStore(masterOf(8))).rejects.toThrow('MASTER_KEY');
  });

  it.each([
    ['is not compacted', { 'cleanup.policy': 'delete' }, 1, 'set compact'],
    [
      'has two partitions',
      { 'cleanup.policy': 'compact', 'max.compaction.lag.ms': '1000' },
      2,
      'has 2 partitions',
    ],
    ['keeps erased keys too long', { 'cleanup.policy': 'compact' }, 1, 'max.compaction.lag.ms'],
  ])('lie in no topic that %s', async (_, settings, partitions, words) => {
    await made(settings, partitions);
    await expect(openStore()).rejects.toThrow(words);
  });
});
