import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isEqual } from '#projection';
import {
  openRecordingRole,
  readSettings,
  rebuildGraph,
  systemSources,
  verifyLog,
  type RecordingRole,
} from '#runtime';
import { describeWhere } from '../support/not-run.js';
import { type Product, startProduct } from '../support/product.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { findNeo4j, type Neo4jServer } from '../support/servers/neo4j-server.js';
import { graphIn, logIn } from '../support/servers/server-settings.js';

/** Longer than the driver or anybody else goes on trying by itself. */
const OUTAGE_MS = 35_000;
const PEOPLE_AT_ONCE = 100;

const kafka = await findKafka({ own: true });
const neo4j = await findNeo4j({ own: true });

describeWhere('two projectors as processes of their own', kafka.missing ?? neo4j.missing, () => {
  let servers: [KafkaServer, Neo4jServer];
  let environment: Record<string, string>;
  let recording: RecordingRole | undefined;
  let projectors: Product[] = [];
  let added = 0;

  beforeAll(async () => {
    servers = await Promise.all([kafka.open(), neo4j.open()]);
    environment = {
      ...logIn(servers[0]),
      ...graphIn(servers[1]),
      RECORDER_SECRET: 'the-secret-of-the-recorders',
    };
    const owner = { name: 'of tests', url: 'http://127.0.0.1:1' };
    recording = await openRecordingRole(
      readSettings(environment, 'recorder'),
      systemSources,
      owner,
      () => undefined,
    );
    await recording.recorder.joined();
    projectors = await Promise.all([startProjector(environment), startProjector(environment)]);
  }, 240_000);
  afterAll(async () => {
    await Promise.all(projectors.map((projector) => projector.end('SIGKILL')));
    await recording?.close();
    await Promise.all(servers.map((server) => server.end()));
  });

  const role = (): RecordingRole => {
    if (!recording) throw new Error('it is open');
    return recording;
  };
  const addPeople = async (): Promise<void> => {
    const all = Array.from({ length: PEOPLE_AT_ONCE }, () =>
      role().recorder.submit({
        workspace: 'mine',
        commandId: systemSources.newId(),
        actor: { person: null, operator: true },
        occurredAt: '2026-01-01T00:00:00Z',
        command: { type: 'AddPerson', data: person(added++) },
      }),
    );
    for (const { outcome } of await Promise.all(all)) expect(outcome).toBe('ok');
  };
  const caughtUp = async (...ones: readonly Product[]): Promise<void> => {
    for (const { url } of ones) {
      const end = await role().log.end(0);
      await eventually(async () => {
        const health = await readyOf(url);
        expect(health).toMatchObject({ status: 'ok', lag: 0 });
      });
      expect(await role().log.end(0)).toBe(end);
    }
  };
  const nothingIsLostOrDoubled = async (): Promise<void> => {
    const settings = readSettings(environment, 'projector');
    const [verified] = await verifyLog(settings, { warn: () => undefined, told: () => undefined });
    expect(verified).toMatchObject({ faults: [], voided: 0 });
    const { switched, compared } = await rebuildGraph(settings, { warn: () => undefined });
    expect([switched, ...compared.map(isEqual)]).toEqual([true, true]);
    expect(compared[0]?.built.counts['Person']).toBe(added);
  };

  it('share the work: one is killed in the middle of it, and nothing is lost or doubled', async () => {
    for (let round = 0; round < 3; round++) {
      const [one, other] = projectors;
      if (!one || !other) throw new Error('there are two');
      const giving = addPeople();
      await pause(50 * round);
      await one.end('SIGKILL');
      await giving;
      await caughtUp(other);
      projectors = [other, await startProjector(environment)];
    }
    await nothingIsLostOrDoubled();
  }, 300_000);

  it('wait for a Neo4j that is gone for long, say so, and go on alone', async () => {
    const [, server] = servers;
    await server.stop();
    await addPeople();
    await pause(OUTAGE_MS);
    for (const { url } of projectors)
      expect(await readyOf(url)).toMatchObject({ status: 'graph unavailable', lag: PEOPLE_AT_ONCE });
    await server.start();
    await caughtUp(...projectors);
    await nothingIsLostOrDoubled();
  }, 300_000);

  it('wait for a Kafka that is gone, say so, and go on alone', async () => {
    const [server] = servers;
    await server.kill();
    await eventually(async () => {
      for (const { url } of projectors)
        expect(await readyOf(url)).toMatchObject({ status: 'log unavailable' });
    });
    await server.start();
    await eventually(addPeople);
    await caughtUp(...projectors);
  }, 240_000);
});

const startProjector = (environment: Readonly<Record<string, string>>): Promise<Product> =>
  startProduct(environment, '/nowhere', 'projector');

const readyOf = async (url: string): Promise<unknown> => (await fetch(`${url}/ready`)).json();

const person = (n: number) => ({
  by: null,
  name: `Person ${n}`,
  externalIds: [`p${n}`],
  emails: [],
  profileUrls: [],
});

/** Goes on until it holds, half a minute at most. */
const eventually = async (holds: () => Promise<void>): Promise<void> => {
  const until = performance.now() + 30_000;
  for (;;) {
    try {
      await holds();
      return;
    } catch (fault) {
      if (performance.now() > until) throw fault;
      await pause(200);
    }
  }
};
