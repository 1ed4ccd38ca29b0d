import { afterAll, beforeAll, expect, it } from '@jest/globals';
import driver from 'neo4j-driver';
import type { Command, Id } from '#domain';
import { isEqual } from '#projection';
import { readSettings, rebuildGraph, systemSources } from '#runtime';
import { addPeople, paths, peopleNames, rate } from '../support/cast.js';
import { describeWhere } from '../support/not-run.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { findNeo4j, type Neo4jServer } from '../support/servers/neo4j-server.js';
import { graphIn, logIn } from '../support/servers/server-settings.js';
import { openService, type Service } from '../support/service.js';

/** Events that are there before: enough that building takes a while beside the commands that go on. */
const EVENTS = Number(process.env['TEST_REBUILD_EVENTS'] ?? 2_000);
/** A quarter of them adds people, the others are what these know of each other. */
const PEOPLE = Math.ceil(EVENTS / 4);
const BUILT_MS = 300_000 + 10 * EVENTS;

const kafka = await findKafka();
const neo4j = await findNeo4j();

describeWhere('the graph of a log in Kafka, rebuilt', kafka.missing ?? neo4j.missing, () => {
  let servers: [KafkaServer, Neo4jServer];
  let environment: Record<string, string>;
  let service: Service;
  const warn = (): void => undefined;

  beforeAll(async () => {
    servers = await Promise.all([kafka.open(), neo4j.open()]);
    environment = { ...logIn(servers[0]), ...graphIn(servers[1]), RATE_LIMIT: 'off' };
    service = await openService(environment);
  }, 180_000);
  afterAll(async () => {
    await service.close();
    await Promise.all(servers.map((server) => server.end()));
  });

  const settings = () => readSettings(environment);
  const add = (n: number) =>
    service.as(null).give('addPerson', { name: `Person ${n}`, externalIds: [`p${n}`] });
  /** Gives what nobody waits for by HTTP, to the recorder itself. */
  const give = async (command: Command): Promise<Id> => {
    const { recorder } = service.warmpath;
    const actor = { person: null, operator: true };
    const order = { workspace: 'mine', commandId: systemSources.newId(), actor };
    const outcome = await recorder.submit({ ...order, occurredAt: '2026-01-10T00:00:00Z', command });
    if (outcome.outcome !== 'ok') throw new Error(`it was answered ${JSON.stringify(outcome)}`);
    return outcome.answer.id;
  };
  const fill = async (): Promise<void> => {
    const people = await inBatches(PEOPLE, (n) =>
      give({ type: 'AddPerson', data: { by: null, name: `Person ${n}`, externalIds: [`p${n}`] } }),
    );
    await inBatches(EVENTS - PEOPLE, (n) => {
      const [from, to] = [n % PEOPLE, (n + 1 + Math.floor(n / PEOPLE)) % PEOPLE].map(
        (at) => people[at] ?? '',
      );
      const closeness = 1 + (n % 5);
      return give({
        type: 'DescribeRelationship',
        data: { from: from ?? '', to: to ?? '', kind: null, since: null, closeness },
      });
    });
  };
  const events = async (): Promise<number> => {
    let count = 0;
    for await (const record of service.warmpath.log.read(0, 0))
      if (record.kind === 'COMMIT') count += record.events.length;
    return count;
  };
  const generationOf = async (): Promise<string | undefined> =>
    (await service.warmpath.graph.generations?.list())?.find(({ state }) => state === 'LIVE')?.name;

  it(
    'has at the switch what the live one has, while commands and questions go on',
    async () => {
      await addPeople(service.as(null), 'ada', 'bea', 'tom');
      await rate(service.as(null), ['bea', 'ada', 5], ['tom', 'bea', 5]);
      await fill();
      expect(await events()).toBeGreaterThanOrEqual(EVENTS);
      const before = await generationOf();
      let given = PEOPLE;
      let asked = 0;
      const over = new AbortController();
      const giving = (async () => {
        for (; !over.signal.aborted; given++) expect(await add(given)).toMatchObject({ rejection: null });
      })();
      const asking = (async () => {
        for (; !over.signal.aborted; asked++) {
          const found = await paths(service.as('ext:ada'), { to: { person: 'ext:tom' } });
          expect(found.paths[0]?.hops[0]?.to.name).toBe('Bea');
        }
      })();
      const { switched, compared, generation } = await rebuildGraph(settings(), { warn });
      over.abort();
      await Promise.all([giving, asking]);
      expect(switched).toBe(true);
      expect(compared.map(isEqual)).toEqual([true]);
      expect(compared[0]?.built.counts['Person']).toBeGreaterThanOrEqual(PEOPLE + 3);
      expect(compared[0]?.live?.counts).toEqual(compared[0]?.built.counts);
      expect(await generationOf()).toBe(generation);
      expect(generation).not.toBe(before);
      expect(given).toBeGreaterThan(PEOPLE);
      expect(asked).toBeGreaterThan(0);
      // Whoever was asked and filled all the time goes on with the new one.
      expect(await add(given)).toMatchObject({ rejection: null });
      expect(await peopleNames(service.as(null), { search: `Person ${given}` })).toEqual([`Person ${given}`]);
    },
    BUILT_MS,
  );

  it(
    'goes back to what was before, brought up to date, and takes away what is not live when told',
    async () => {
      const [now, last] = [await generationOf(), await add(1_000_000)];
      expect(last).toMatchObject({ rejection: null });
      const back = await rebuildGraph(settings(), { back: true, warn });
      expect(back).toMatchObject({ switched: true });
      expect(back.compared.map(isEqual)).toEqual([true]);
      expect(await peopleNames(service.as(null), { search: 'Person 1000000' })).toEqual(['Person 1000000']);
      const again = await rebuildGraph(settings(), { warn });
      expect(again.generation).not.toBe(now);
      const left = await service.warmpath.graph.generations?.list();
      expect(left?.map(({ name, state }) => [name, state])).toEqual([
        [back.generation, 'KEPT'],
        [again.generation, 'LIVE'],
      ]);
    },
    BUILT_MS,
  );

  it(
    'does not switch to a graph that differs',
    async () => {
      const before = await generationOf();
      const end = await service.warmpath.log.end(0);
      await tamper(before ?? '');
      const { switched, compared } = await rebuildGraph(settings(), { warn });
      expect(switched).toBe(false);
      expect(compared[0]?.upTo).toBeGreaterThanOrEqual(end);
      expect(await generationOf()).toBe(before);
      await expect(rebuildGraph(settings(), { warn })).rejects.toMatchObject({
        message: expect.stringContaining('rebuild --drop'),
      });
    },
    BUILT_MS,
  );

  /** As if something had been projected twice. */
  const tamper = async (generation: string): Promise<void> => {
    const [, { url, login }] = servers;
    const opened = driver.driver(url, login ? driver.auth.basic(login.user, login.password) : undefined);
    await opened.executeQuery(
      'MATCH (p:Person) WHERE p.key STARTS WITH $prefix WITH p LIMIT 1 SET p.facts = p.facts + p.facts',
      { prefix: `${generation}/` },
    );
    await opened.close();
  };
});

const inBatches = async <Result>(count: number, one: (n: number) => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = [];
  for (let done = 0; done < count; done += 100) {
    const size = Math.min(100, count - done);
    results.push(...(await Promise.all(Array.from({ length: size }, (_, n) => one(done + n)))));
  }
  return results;
};
