import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Admission, admitted, type AdmittedCommit, type EventLog, partitionOf } from '#event-log';
import { openKafkaEventLog } from '#event-log-kafka';

import { collected } from '../contract/commits.samples.js';
import { Client } from '../support/client.js';
import { HistoryChecker } from '../support/history-checker.js';
import { newWriting } from '../support/new-writing.js';
import { describeWhere } from '../support/not-run.js';
import { type Product, startProduct } from '../support/product.js';
import { freePorts } from '../support/servers/free-port.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { logIn } from '../support/servers/server-settings.js';
import { until } from '../support/until.js';
import { WritingClient, type Writing } from '../support/writing-client.js';

const PARTITIONS = 4;
const RECOVERED_MS = 30_000;
const ANSWERED_MS = 5_000;
/** Recorders leave and join by their group's own clocks. */
const SHARED_MS = 60_000;
const { missing, open } = await findKafka({ own: true });

/** One for each partition. */
const workspaces = Array.from({ length: PARTITIONS }, (_, partition) => {
  for (let n = 0; ; n++) if (partitionOf(`w${n}`, PARTITIONS) === partition) return `w${n}`;
});

describeWhere('recorders of their own', missing, () => {
  let server: KafkaServer;
  let environment: Record<string, string>;
  let log: EventLog;
  let gateway: Product;
  let recorders: Product[];
  /** Where the first, the second and a third one listen, also when they are started anew. */
  let ports: string[];
  let writings: Writing[];
  let clients: WritingClient[];

  beforeAll(async () => {
    server = await open();
    const topic = `recorders-${randomUUID()}`;
    environment = {
      ...logIn(server, topic),
      KAFKA_PARTITIONS: String(PARTITIONS),
      RECORDER_SECRET: randomBytes(16).toString('hex'),
      RATE_LIMIT: 'off',
      LOG_LEVEL: process.env['FAULTS_LOG'] ?? 'silent',
    };
    log = await openKafkaEventLog({
      ...{ brokers: server.brokers, ssl: false, sasl: null, topic, partitions: PARTITIONS },
      warn: () => undefined,
    });
    ports = (await freePorts(3)).map(String);
    recorders = [await startRecorder(0), await startRecorder(1)];
    const RECORDERS = ports.map((port) => `http://127.0.0.1:${port}`).join(',');
    gateway = await startProduct({ ...environment, RECORDERS }, '/nowhere', 'gateway');
    writings = workspaces.map((workspace, partition) => newWriting(new HistoryChecker(partition), workspace));
    clients = writings.flatMap((writing) => [new WritingClient(writing), new WritingClient(writing)]);
    await until(async () => (await shares()).join() === '2,2', SHARED_MS);
  }, 180_000);
  afterAll(async () => {
    for (const product of [gateway, ...recorders]) await product.end('SIGKILL');
    await log.close();
    await server.end();
  }, 60_000);

  const startRecorder = (n: number): Promise<Product> =>
    startProduct({ ...environment, PORT: ports[n] ?? '' }, '/nowhere', 'recorder');

  const decides = async ({ url }: Product): Promise<number[]> => {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    const health = (await response?.json().catch(() => null)) as { decides?: number[] } | null;
    return health?.decides ?? [];
  };
  /** How many partitions each recorder decides for, in order of number. */
  const shares = async (): Promise<number[]> =>
    (await Promise.all(recorders.map(decides))).map(({ length }) => length).sort();

  const counted = (partition: number): Promise<AdmittedCommit[]> =>
    collected(admitted(log.read(partition, 0), new Admission(partition)));

  /** Writes in all partitions while something happens, until each has taken as many commands again as before it. */
  const whileWriting = async (happens: () => Promise<unknown>): Promise<void> => {
    const over = new AbortController();
    const writing = Promise.all(clients.map((client) => client.writeThrough(gateway.url, over.signal)));
    const grown = async (count: number, patience = SHARED_MS): Promise<void> => {
      const enough = writings.map(({ checker }) => checker.acknowledged + count);
      await until(
        () => writings.every(({ checker }, n) => checker.acknowledged >= (enough[n] ?? 0)),
        patience,
      );
    };
    try {
      await grown(10);
      await happens();
      await grown(10, RECOVERED_MS);
    } finally {
      over.abort();
      await writing;
    }
    for (const [partition, { checker, workspace }] of writings.entries()) {
      const commits = await counted(partition);
      expect(checker.faults(commits.filter((commit) => commit.workspace === workspace))).toEqual([]);
      expect(commits).toHaveLength(checker.acknowledged);
    }
  };

  /** Adds a person to a workspace, and says what came of it and after how long. */
  const adding = async (writing: (typeof writings)[number], commandId: string) => {
    const { workspace, checker } = writing;
    const started = performance.now();
    const outcome = await new Client(gateway.url, { 'x-warmpath-workspace': workspace })
      .give<{ receipt: { position: string } }>('addPerson', { name: 'Meanwhile', commandId }, '')
      .then(({ receipt }) => {
        checker.answer(commandId, { position: receipt.position });
        return 'OK';
      })
      .catch((fault: unknown) => (String(fault).includes('"RETRY"') ? 'RETRY' : String(fault)));
    return { outcome, milliseconds: performance.now() - started, again: () => adding(writing, commandId) };
  };
  type Answer = Awaited<ReturnType<typeof adding>>;

  /** Sends a command once to each workspace. */
  const asked = (): Promise<Answer[]> =>
    Promise.all(
      writings.map((writing) => {
        const commandId = writing.newId();
        writing.checker.give(commandId);
        return adding(writing, commandId);
      }),
    );
  /** Whoever was told to try again may have been heard: they learn it by asking again. */
  const settled = (answers: readonly Answer[]): Promise<unknown> =>
    until(async () => {
      const known = await Promise.all(answers.map(({ again }) => again()));
      return known.every(({ outcome }) => outcome === 'OK');
    }, RECOVERED_MS);

  it('share the partitions, and every command is recorded once', async () => {
    await whileWriting(async () => undefined);
    expect(await shares()).toEqual([2, 2]);
  }, 120_000);

  it('lose no command when another one comes while clients write, nor when it goes', async () => {
    await whileWriting(async () => {
      recorders.push(await startRecorder(2));
      await until(async () => (await shares()).join() === '1,1,2', SHARED_MS);
    });
    await whileWriting(async () => {
      const leaving = recorders.pop();
      expect(await leaving?.end('SIGTERM')).toMatchObject({ code: 0 });
      await until(async () => (await shares()).join() === '2,2', RECOVERED_MS);
    });
  }, 240_000);

  it('take over from one that is killed; clients are told to try again meanwhile', async () => {
    await whileWriting(async () => {
      const [killed, left] = recorders as [Product, Product];
      await killed.end('SIGKILL');
      const answers = await asked();
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(expect.arrayContaining(['OK', 'RETRY']));
      expect(Math.max(...answers.map(({ milliseconds }) => milliseconds))).toBeLessThan(ANSWERED_MS);
      recorders = [left];
      await until(async () => (await shares()).join() === '4', RECOVERED_MS);
      await settled(answers);
    });
    recorders.push(await startRecorder(0));
    await until(async () => (await shares()).join() === '2,2', SHARED_MS);
  }, 240_000);

  it('take over from one that is paused past its term, and it gives way when it wakes', async () => {
    await whileWriting(async () => {
      const [paused, other] = recorders as [Product, Product];
      paused.pause();
      try {
        await until(async () => (await decides(other)).length === PARTITIONS, RECOVERED_MS);
        for (const { checker } of writings) {
          const enough = checker.acknowledged + 5;
          await until(() => checker.acknowledged >= enough, RECOVERED_MS);
        }
      } finally {
        paused.resume();
      }
      await until(async () => (await shares()).join() === '2,2', SHARED_MS);
    });
  }, 240_000);

  it('ask for a retry while the broker is gone, and recover alone', async () => {
    await whileWriting(async () => {
      await server.kill();
      const answers = await asked().finally(() => server.start());
      expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['RETRY']));
      expect(Math.max(...answers.map(({ milliseconds }) => milliseconds))).toBeLessThan(ANSWERED_MS);
      await settled(answers);
    });
  }, 240_000);
});
