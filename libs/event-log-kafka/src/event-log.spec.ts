import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { CannotOpen, type EventLog, LogDamaged, OwnershipLost } from '#event-log';
import { describeWhere } from '../../../test/support/not-run.js';
import { findKafka, type KafkaServer } from '../../../test/support/servers/kafka-server.js';
import { openKafkaEventLog } from './event-log.js';
import { accessTo, collected, commit } from './spec/fixtures.js';

const { missing, open } = await findKafka();

describeWhere('a log in a topic', missing, () => {
  let server: KafkaServer;
  let admin: Admin;
  let topic: string;
  let warnings: string[];

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
    topic = `log-${randomUUID()}`;
    warnings = [];
  });

  const openLog = (partitions = 1): Promise<EventLog> => {
    const warn = (text: string): void => {
      warnings.push(text);
    };
    return openKafkaEventLog({ ...accessTo(server.brokers), topic, partitions, warn });
  };
  /** Makes the topic as somebody else would have. */
  const made = async (settings: Readonly<Record<string, string>>, numPartitions = 1): Promise<void> => {
    const all = { 'retention.ms': '-1', 'retention.bytes': '-1', ...settings };
    const configEntries = Object.entries(all).map(([name, value]) => ({ name, value }));
    await admin.createTopics({ topics: [{ topic, numPartitions, configEntries }] });
  };

  it('is made with what it needs, and says that one broker is few', async () => {
    await (await openLog(3)).close();
    await (await openLog(3)).close();
    expect(warnings).toEqual(Array(2).fill(expect.stringContaining('one broker')));
    const [described] = (await admin.fetchTopicMetadata({ topics: [topic] })).topics;
    expect(described?.partitions).toHaveLength(3);
  });

  it.each([
    ['is compacted', { 'cleanup.policy': 'compact' }, 'cleanup.policy=compact'],
    ['is compacted, too', { 'cleanup.policy': 'compact,delete' }, 'cleanup.policy=compact,delete'],
    ['ends in time', { 'retention.ms': '604800000' }, 'set retention.ms=-1'],
    ['ends by size', { 'retention.bytes': '1000000000' }, 'set retention.bytes=-1'],
    ['takes small batches only', { 'max.message.bytes': '500000' }, 'max.message.bytes=500000'],
  ])('is none that %s', async (_, settings, words) => {
    await made(settings);
    await expect(openLog()).rejects.toThrow(CannotOpen);
    await expect(openLog()).rejects.toThrow(words);
  });

  it('is none with other partitions than were named, before and after they were added', async () => {
    await made({}, 2);
    await expect(openLog(1)).rejects.toThrow('set KAFKA_PARTITIONS to 2');
    const log = await openLog(2);
    await log.claim(1, 'me');
    await log.close();
    await admin.createPartitions({ topicPartitions: [{ topic, count: 3 }] });
    await expect(openLog(2)).rejects.toThrow('set KAFKA_PARTITIONS to 3');
    await expect(openLog(3)).rejects.toThrow('written with 2 partitions');
  });

  it('can’t be had from brokers that are not there', async () => {
    const warn = (): void => undefined;
    const nowhere = { ...accessTo(['127.0.0.1:1']), topic, partitions: 1, warn };
    await expect(openKafkaEventLog(nowhere)).rejects.toThrow(CannotOpen);
  });

  it('keeps its partitions apart', async () => {
    const log = await openLog(2);
    const terms = [await log.claim(0, 'me'), await log.claim(1, 'me')];
    expect(terms).toEqual([0, 0]);
    expect(await log.append(1, [commit(0, 0)])).toEqual([{ partition: 1, offset: 1 }]);
    expect(await log.append(0, [commit(0, 0)])).toEqual([{ partition: 0, offset: 1 }]);
    expect(await Promise.all([log.end(0), log.end(1)])).toEqual([2, 2]);
    await log.close();
  });

  it('passes from one process to another: what the first writes after that is void, and it is told', async () => {
    const [first, second] = await Promise.all([openLog(), openLog()]);
    const before = await first.claim(0, 'first');
    await first.append(0, [commit(before, 0)]);
    const after = await second.claim(0, 'second');
    expect(after).toBe(2);
    await expect(first.append(0, [commit(before, 1)])).rejects.toThrow(OwnershipLost);
    expect(await second.append(0, [commit(after, 0)])).toEqual([{ partition: 0, offset: 4 }]);
    expect(await first.claim(0, 'first again')).toBe(5);
    await expect(second.append(0, [commit(after, 1)])).rejects.toThrow(OwnershipLost);
    await Promise.all([first.close(), second.close()]);
  });

  it('shows a reader what another process writes', async () => {
    const [writing, reading] = await Promise.all([openLog(), openLog()]);
    const records = reading.read(0, 0, { follow: true })[Symbol.asyncIterator]();
    const waiting = records.next();
    await writing.claim(0, 'me');
    expect(await waiting).toMatchObject({ value: { kind: 'CLAIM', offset: 0 } });
    await Promise.all([writing.close(), reading.close()]);
  });

  it('takes a call of several megabytes whole, and no larger one than the topic does', async () => {
    const log = await openLog();
    const term = await log.claim(0, 'me');
    const call = [0, 1, 2].map((seq) => commit(term, seq, 2_000_000));
    expect(await log.append(0, call)).toHaveLength(3);
    await expect(
      log.append(
        0,
        [3, 4, 5, 6, 7].map((seq) => commit(term, seq, 2_000_000)),
      ),
    ).rejects.toThrow('max.message.bytes');
    expect(await log.append(0, [commit(term, 3)])).toEqual([{ partition: 0, offset: 4 }]);
    expect(await collected(log.read(0, 1))).toEqual(
      [...call, commit(term, 3)].map((one, n) => ({ ...one, offset: n + 1 })),
    );
    await log.close();
  });

  it('whose first records were deleted is damaged', async () => {
    const log = await openLog();
    const term = await log.claim(0, 'me');
    await log.append(0, [commit(term, 0)]);
    await admin.fetchTopicOffsets(topic); // or kafkajs does not know who leads it
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '1' }] });
    await expect(collected(log.read(0, 0))).rejects.toThrow(LogDamaged);
    await expect(openLog()).rejects.toThrow(LogDamaged);
    await log.close();
  });

  it('with a record that is none is damaged', async () => {
    const log = await openLog();
    await log.claim(0, 'me');
    const producer = new Kafka({ brokers: [...server.brokers], logLevel: logLevel.NOTHING }).producer();
    await producer.connect();
    await producer.send({ topic, messages: [{ value: 'hello' }] });
    await producer.disconnect();
    await expect(collected(log.read(0, 0))).rejects.toThrow(LogDamaged);
    await log.close();
  });
});
