import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Assignment, EventLog } from '#event-log';
import { describeWhere } from '../../../../test/support/not-run.js';
import { findKafka, type KafkaServer } from '../../../../test/support/servers/kafka-server.js';
import { openKafkaEventLog } from '../event-log.js';
import { accessTo } from '../spec/fixtures.js';

const PARTITIONS = 4;
const all = Array.from({ length: PARTITIONS }, (_, partition) => partition);
const { missing, open } = await findKafka({ own: true });

describeWhere('a seat in the group of a topic', missing, () => {
  let server: KafkaServer;
  let log: EventLog;
  let seats: Assignment[];

  beforeAll(async () => {
    server = await open();
  }, 120_000);
  afterAll(() => server.end());
  beforeEach(async () => {
    const warn = (): void => undefined;
    const topic = `group-${randomUUID()}`;
    log = await openKafkaEventLog({ ...accessTo(server.brokers), topic, partitions: PARTITIONS, warn });
    seats = [];
  });
  afterEach(async () => {
    await Promise.all(seats.map((seat) => seat.close()));
    await log.close();
  });

  const sit = async (): Promise<Assignment> => {
    const seat = log.assignment();
    seats.push(seat);
    await seat.start(() => undefined);
    return seat;
  };
  const ours = (seat: Assignment): number[] => all.filter((partition) => seat.of(partition) === 'OURS');
  /** Waits until every partition is exactly one's, and the seats have so many each. */
  const shared = async (counts: readonly number[], within = 20_000): Promise<void> => {
    const until = performance.now() + within;
    for (;;) {
      const found = seats.map(ours);
      const each = found.map(({ length }) => length).sort();
      const isWhole = found.flat().sort().join() === all.join();
      if (isWhole && each.join() === [...counts].sort().join()) return;
      if (performance.now() > until) throw new Error(`the seats have ${JSON.stringify(found)}`);
      await pause(50);
    }
  };

  it('has all partitions alone, shares them with whoever comes, and gets them back', async () => {
    const first = await sit();
    expect(ours(first)).toEqual(all);
    await sit();
    await shared([2, 2]);
    await sit();
    await shared([1, 1, 2]);
    await Promise.all(seats.splice(1).map((seat) => seat.close()));
    await shared([4]);
  }, 60_000);

  it('tells of every change', async () => {
    const words: string[][] = [];
    const seat = log.assignment();
    seats.push(seat);
    await seat.start(() => words.push(all.map((partition) => seat.of(partition))));
    await sit();
    await shared([2, 2]);
    expect(words[0]).toEqual(all.map(() => 'OURS'));
    expect(words).toContainEqual(all.map(() => 'UNSURE'));
    expect(words.at(-1)?.filter((word) => word === 'OTHERS')).toHaveLength(2);
  }, 60_000);

  it('is unsure while the broker is gone, and sits down again by itself', async () => {
    const seat = await sit();
    await server.kill();
    const until = performance.now() + 10_000;
    while (seat.of(0) !== 'UNSURE' && performance.now() < until) await pause(50);
    expect(all.map((partition) => seat.of(partition))).toEqual(all.map(() => 'UNSURE'));
    await server.start();
    await shared([4], 30_000);
  }, 90_000);

  it('is unsure while the broker hangs, and sits down again by itself', async () => {
    const seat = await sit();
    await server.pause();
    const until = performance.now() + 10_000;
    while (seat.of(0) !== 'UNSURE' && performance.now() < until) await pause(50);
    expect(seat.of(0)).toBe('UNSURE');
    await pause(10_000);
    await server.resume();
    await shared([4], 30_000);
  }, 90_000);
});
