import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  Admission,
  admitted,
  type AdmittedCommit,
  type EventLog,
  type LogRecord,
  LogUnavailable,
  OutcomeUnknown,
  OwnershipLost,
} from '#event-log';
import { openKafkaEventLog } from '#event-log-kafka';
import { collected, commit, commits } from '../contract/commits.samples.js';
import { HistoryChecker } from '../support/history-checker.js';
import { describeWhere } from '../support/not-run.js';
import { PersistentWriter } from '../support/persistent-writer.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';

const ROUNDS = 3;
const { missing, open } = await findKafka({ own: true });
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

describeWhere('a log in Kafka', missing, () => {
  let server: KafkaServer;
  let topic: string;
  let log: EventLog;

  beforeAll(async () => {
    server = await open();
  }, 120_000);
  afterAll(() => server.end());
  beforeEach(async () => {
    topic = `faults-${randomUUID()}`;
    log = await openLog();
  });
  afterEach(() => log.close());

  const openLog = (): Promise<EventLog> => {
    const { brokers } = server;
    return openKafkaEventLog({
      brokers,
      ssl: false,
      sasl: null,
      topic,
      partitions: 1,
      warn: () => undefined,
    });
  };
  const counted = (): Promise<AdmittedCommit[]> => collected(admitted(log.read(0, 0), new Admission(0)));

  it(`loses nothing and counts nothing twice over ${ROUNDS} kills of the broker, and all go on by themselves`, async () => {
    const checker = new HistoryChecker();
    const writer = new PersistentWriter(log, checker);
    const reader = await openLog();
    const followed: LogRecord[] = [];
    const following = (async () => {
      for await (const record of reader.read(0, 0, { follow: true })) followed.push(record);
    })();
    let over = false;
    const writing = writer.writeUntil(() => over);
    const growBy = async (count: number): Promise<void> => {
      const enough = checker.acknowledged + count;
      while (checker.acknowledged < enough) await pause(5);
    };
    for (let round = 0; round < ROUNDS; round++) {
      await growBy(500);
      await server.kill();
      await server.start();
    }
    await growBy(500);
    over = true;
    await writing;
    const all = await collected(log.read(0, 0));
    expect(checker.faults(await counted())).toEqual([]);
    expect(checker.acknowledged).toBe(writer.written);
    expect(writer.failed).toBeGreaterThan(0);
    expect(await counted()).toHaveLength(writer.written);
    while (followed.length < all.length) await pause(10);
    expect(followed).toEqual(all);
    await reader.close();
    await following;
  }, 180_000);

  it('tells a writer that was paused that somebody else took over, and keeps what it acknowledged', async () => {
    const program = [
      '--conditions=warmpath-src',
      '--experimental-transform-types',
      '--disable-warning=ExperimentalWarning',
      `--import=${here('from-source.mjs')}`,
      here('append-until-superseded.ts'),
      server.brokers[0] ?? '',
      topic,
    ];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    const lines: string[] = [];
    let term = -1;
    for await (const line of createInterface({ input: child.stdout })) {
      if (lines.push(line) !== 200) continue;
      child.kill('SIGSTOP');
      term = await log.claim(0, 'the next one');
      await log.append(0, commits(term, 0, 3));
      child.kill('SIGCONT');
    }
    expect(await exited).toEqual([0, null]);
    expect(lines.pop()).toBe('superseded');
    const all = await counted();
    const places = all.map((one) => `${one.term} ${one.seq} ${one.offset}`);
    expect(lines.length).toBeGreaterThanOrEqual(200);
    expect(lines.filter((line) => !places.includes(line))).toEqual([]);
    expect(all.filter((one) => one.term === term).map(({ seq }) => seq)).toEqual([0, 1, 2]);
  }, 60_000);

  it('says within its deadline that an outcome is unknown, and what comes late is void', async () => {
    const term = await log.claim(0, 'me');
    await log.append(0, [commit(term, 0)]);
    await server.pause();
    const started = performance.now();
    const outcomes = await Promise.allSettled([
      log.append(0, [commit(term, 1)]),
      pause(100).then(() => log.append(0, [commit(term, 2)])),
      log.end(0),
    ]);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(outcomes).toMatchObject([
      { reason: expect.any(OutcomeUnknown) },
      { reason: expect.any(OwnershipLost) },
      { reason: expect.any(LogUnavailable) },
    ]);
    await server.resume();
    const next = await log.claim(0, 'me again');
    const before = (await counted()).map(({ offset }) => offset);
    await log.append(0, [commit(next, 0, 7)]);
    await pause(3_000);
    const after = await counted();
    expect(after.slice(0, -1).map(({ offset }) => offset)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ term: next, seq: 0 });
  }, 90_000);
});
