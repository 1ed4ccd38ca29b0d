import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Admission, admitted, type EventLog, partitionOf } from '#event-log';
import { openKafkaEventLog } from '#event-log-kafka';
import { readSettings, verifyLog } from '#runtime';
import { collected } from '../contract/commits.samples.js';
import { connections, imported, paths, peopleNames } from '../support/cast.js';
import { HistoryChecker } from '../support/history-checker.js';
import { type Latest, LatestClient } from '../support/latest-client.js';
import {
  type Accepted,
  addSomebody,
  type Cast,
  comeToAGoodEnd,
  enter,
  getAYes,
  known,
} from '../support/main-job.js';
import { newWriting } from '../support/new-writing.js';
import { describeWhere } from '../support/not-run.js';
import { type Product, startProduct } from '../support/product.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { findNeo4j, type Neo4jServer } from '../support/servers/neo4j-server.js';
import { graphIn, logIn } from '../support/servers/server-settings.js';
import { until } from '../support/until.js';
import { WritingClient, type Writing } from '../support/writing-client.js';

const RECOVERED_MS = 30_000;
/** How long a server is away: commands, questions and the projector all come upon it. */
const AWAY_MS = 5_000;
const PARTITIONS = 2;
/** Where the story is, and where clients write in the meantime: in different partitions. */
const STORY = 'mine';
const [WRITERS = ''] = ['one', 'two', 'three', 'four'].filter(
  (name) => partitionOf(name, PARTITIONS) !== partitionOf(STORY, PARTITIONS),
);

const kafka = await findKafka({ own: true });
const neo4j = await findNeo4j({ own: true });

/** A gateway, two recorders and a projector as processes, over a Kafka and a Neo4j; clients reach the gateway alone. */
describeWhere('three services over Kafka and Neo4j', kafka.missing ?? neo4j.missing, () => {
  let servers: readonly [KafkaServer, Neo4jServer];
  let environment: Record<string, string>;
  let log: EventLog;
  let gateway: Product;
  let projector: Product;
  let recorders: readonly Product[];
  let cast: Cast;
  let accepted: Accepted;
  let writing: Writing;

  beforeAll(async () => {
    servers = await Promise.all([kafka.open(), neo4j.open()]);
    const [{ brokers }] = servers;
    const topic = `three-services-${randomUUID()}`;
    environment = {
      ...logIn(servers[0], topic),
      ...graphIn(servers[1]),
      KAFKA_PARTITIONS: String(PARTITIONS),
      RECORDER_SECRET: randomBytes(16).toString('hex'),
      RATE_LIMIT: 'off',
    };
    const client = { brokers, ssl: false, sasl: null };
    log = await openKafkaEventLog({ ...client, topic, partitions: PARTITIONS, warn: () => undefined });
    recorders = await Promise.all([start('recorder'), start('recorder')]);
    projector = await start('projector');
    const RECORDERS = recorders.map(({ url: of }) => of).join(',');
    gateway = await startProduct({ ...environment, RECORDERS }, '/nowhere', 'gateway');
    const latest: Latest = { readToken: null };
    const as = (person: Record<string, string>) =>
      new LatestClient(gateway.url, { 'x-warmpath-workspace': STORY, ...person }, latest);
    cast = {
      operator: as({}),
      sam: as({ 'x-warmpath-person': 'ext:sam' }),
      con: as({ 'x-warmpath-person': 'ext:con' }),
    };
    writing = newWriting(new HistoryChecker(partitionOf(WRITERS, PARTITIONS)), WRITERS);
  }, 240_000);
  afterAll(async () => {
    for (const product of [gateway, projector, ...recorders]) await product.end('SIGKILL');
    await log.close();
    await Promise.all(servers.map((server) => server.end()));
  }, 60_000);

  const start = (app: 'recorder' | 'projector', port = '0'): Promise<Product> =>
    startProduct({ ...environment, PORT: port }, '/nowhere', app);

  /** Waits until one of them decides where clients write. */
  const deciding = async (among: readonly Product[]): Promise<Product> => {
    for (;;) {
      for (const one of among) {
        const health = (await (await fetch(`${one.url}/ready`)).json()) as { decides: readonly number[] };
        if (health.decides.includes(partitionOf(WRITERS, PARTITIONS))) return one;
      }
      await pause(100);
    }
  };

  /**
   * Four clients write, and the story's people ask, while something happens. Once that is over, a command of each
   * workspace is taken and shown within half a minute by itself, all that was known before is known, and the log has
   * what clients were told.
   * @param happens resolves when what has to be recovered from is over
   */
  const survives = async (happens: () => Promise<unknown>): Promise<void> => {
    const before = await known(cast, accepted);
    const over = new AbortController();
    const clients = Array.from({ length: 4 }, () => new WritingClient(writing));
    const writes = Promise.all(clients.map((client) => client.writeThrough(gateway.url, over.signal)));
    let acknowledged: number;
    try {
      await until(() => writing.checker.acknowledged > 20, RECOVERED_MS);
      await happens();
      acknowledged = writing.checker.acknowledged;
      const since = performance.now();
      const name = `after-${String(acknowledged)}`;
      await addSomebody(cast.operator, name);
      expect(await peopleNames(cast.operator, { search: name })).toEqual([name]);
      await until(() => writing.checker.acknowledged > acknowledged, RECOVERED_MS);
      expect(performance.now() - since).toBeLessThan(RECOVERED_MS);
    } finally {
      over.abort();
      await writes;
    }
    expect(await known(cast, accepted)).toEqual(before);
    const partition = partitionOf(WRITERS, PARTITIONS);
    const commits = await collected(admitted(log.read(partition, 0), new Admission(partition)));
    expect(writing.checker.faults(commits)).toEqual([]);
    expect(commits).toHaveLength(writing.checker.acknowledged);
  };

  it('goes from an import and an ask to a yes that puts something at risk', async () => {
    await enter(cast);
    const zora = {
      firstName: 'Zora',
      lastName: 'Quill',
      url: 'https://www.linkedin.com/in/zora-quill',
      company: 'Quasar Labs',
      position: 'Astronomer',
      connectedOn: '05 Mar 2020',
    };
    const { taken } = await imported(cast.con, 'linkedin', connections(zora), { share: 'workspace' });
    expect(taken).toBe(1);
    const { paths: found } = await paths(cast.sam, { to: { role: { role: 'astronomer' } } });
    expect(found.map(({ hops }) => hops.map(({ to }) => to.name))).toEqual([['Con', 'Zora Quill']]);
    accepted = await getAYes(cast);
    expect(await known(cast, accepted)).toMatchObject({ firstHop: 'Con', phase: 'ACCEPTED', open: 1 });
  }, 120_000);

  it('survives the broker’s stop', async () => {
    const [server] = servers;
    await survives(async () => {
      await server.stop();
      await pause(AWAY_MS);
      await server.start();
    });
  }, 180_000);

  it('survives Neo4j’s stop', async () => {
    const [, server] = servers;
    await survives(async () => {
      await server.stop();
      await pause(AWAY_MS);
      await server.start();
    });
  }, 180_000);

  it('survives the kill of the recorder that decides: the other one takes over', async () => {
    const killed = await deciding(recorders);
    await survives(() => killed.end('SIGKILL'));
    const left = recorders.filter((one) => one !== killed);
    recorders = [...left, await start('recorder', new URL(killed.url).port)];
  }, 180_000);

  it('survives a recorder that sleeps until another one has its term, and wakes', async () => {
    const paused = await deciding(recorders);
    await survives(async () => {
      paused.pause();
      await deciding(recorders.filter((one) => one !== paused));
      paused.resume();
    });
  }, 180_000);

  it('survives the kill of the projector, once another one is started', async () => {
    await survives(async () => {
      await projector.end('SIGKILL');
      projector = await start('projector');
    });
  }, 180_000);

  it('comes to a good end, which frees what was at risk; the graph is the fold of the log', async () => {
    await comeToAGoodEnd(cast, accepted);
    expect(await known(cast, accepted)).toMatchObject({ phase: 'OUTCOME_RECORDED', open: 0 });
    const quiet = { warn: () => undefined, told: () => undefined };
    const verified = await verifyLog(readSettings(environment, 'projector'), quiet);
    expect(verified).toMatchObject(Array(PARTITIONS).fill({ faults: [] }));
    expect(verified.every(({ asked }) => (asked ?? 0) > 0)).toBe(true);
  }, 120_000);
});
