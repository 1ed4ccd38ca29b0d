import { afterAll, beforeAll, expect, it } from '@jest/globals';
import driver from 'neo4j-driver';
import { type Commit, partitionOf } from '#event-log';
import { openKafkaEventLog } from '#event-log-kafka';
import { openWarmpath, readSettings, rebuildGraph, replayLog, systemSources, verifyLog } from '#runtime';
import { run } from '../../apps/cli/src/run.js';
import { addPeople, paths, rate } from '../support/cast.js';
import { describeWhere } from '../support/not-run.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { findNeo4j, type Neo4jServer } from '../support/servers/neo4j-server.js';
import { graphIn, logIn } from '../support/servers/server-settings.js';
import { openService, type Service } from '../support/service.js';

const kafka = await findKafka();
const neo4j = await findNeo4j();
const quiet = { warn: () => undefined, told: () => undefined };

describeWhere('who runs a log in Kafka and a graph in Neo4j', kafka.missing ?? neo4j.missing, () => {
  let servers: [KafkaServer, Neo4jServer];
  let environment: Record<string, string>;
  let service: Service;

  beforeAll(async () => {
    servers = await Promise.all([kafka.open(), neo4j.open()]);
    environment = { ...logIn(servers[0]), ...graphIn(servers[1]) };
    service = await openService(environment);
    await addPeople(service.as(null), 'ada', 'bea', 'tom');
    await rate(service.as(null), ['bea', 'ada', 5], ['tom', 'bea', 5]);
  }, 180_000);
  afterAll(async () => {
    await service.close();
    await Promise.all(servers.map((server) => server.end()));
  });

  const cli = async (...args: string[]) => {
    const said: string[] = [];
    const say = (text: string): void => void said.push(text);
    const code = await run([...args, '--url', service.url], { out: say, err: say, bar: null });
    return { code, said: said.join('\n') };
  };
  const settings = () => readSettings(environment);
  const sql = async (statement: string, parameters: object): Promise<void> => {
    const [, { url, login }] = servers;
    const opened = driver.driver(url, login ? driver.auth.basic(login.user, login.password) : undefined);
    await opened.executeQuery(statement, parameters);
    await opened.close();
  };

  it('reads what the log holds, and finds the graph to say the same', async () => {
    const [replayed] = await replayLog(settings(), quiet);
    const [verified] = await verifyLog(settings(), quiet);
    expect(replayed).toMatchObject({ partition: 0, voided: 0, skipped: [], faults: [] });
    expect(replayed?.upTo).toBe(await service.warmpath.log.end(0));
    expect(verified).toMatchObject({ ...replayed, closed: 0 });
    // Three people and both sides of two ties.
    expect(verified?.asked).toBe(7);
  }, 120_000);

  it('stands before a record that can’t be projected, answers all the same, and goes on once it is skipped', async () => {
    const { log } = service.warmpath;
    expect(partitionOf('mine', 1)).toBe(0);
    const commits: Commit[] = [];
    for await (const record of log.read(0, 0)) if (record.kind === 'COMMIT') commits.push(record);
    const last = commits.at(-1);
    const [event] = last?.events ?? [];
    if (!last || !event) throw new Error('something is recorded');
    const other = await openKafkaEventLog({ ...logOptions(), partitions: 1, warn: quiet.warn });
    const term = await other.claim(0, 'of tests');
    const broken = {
      ...event,
      type: 'VisibilitySet.v1',
      subject: 'broken',
      streamversion: 1,
      data: { with: 7 },
    };
    const [position] = await other.append(0, [
      { ...last, commandId: systemSources.newId(), term, seq: 0, events: [broken] },
    ]);
    await other.close();
    const place = `0:${position?.offset}`;
    await expectEventually(
      async () => (await cli('dead-letters')).said,
      `${place} (workspace mine): VisibilitySet.v1`,
    );
    const later = await again(() =>
      service.as(null).give('addPerson', { name: 'Eve', externalIds: ['eve'] }),
    );
    const behind = { 'x-warmpath-at-least': later.receipt?.readToken ?? '' };
    const stale = await service.as('ext:ada').send('{ viewer { person { id } } }', {}, behind);
    expect(stale.errors?.map(({ extensions }) => extensions.code)).toEqual(['STALE']);
    const found = await paths(service.as('ext:ada'), { to: { person: 'ext:tom' } });
    expect(found.paths).toHaveLength(1);
    expect(await cli('dead-letters', 'skip', '0:1', '--reason', 'a slip')).toMatchObject({ code: 1 });
    await cli('dead-letters', 'retry', place);
    expect((await cli('dead-letters')).said).toContain(place);
    expect(await cli('dead-letters', 'skip', place, '--reason', 'broken by a test')).toMatchObject({
      code: 0,
    });
    await expectEventually(async () => (await cli('dead-letters')).said, 'There are none.');
    expect(
      (await service.as('ext:ada').send('{ viewer { person { id } } }', {}, behind)).errors,
    ).toBeUndefined();
    // Whoever reads the log leaves out the same one.
    const rebuilt = await rebuildGraph(settings(), quiet);
    expect(rebuilt.switched).toBe(true);
    expect((await verifyLog(settings(), quiet))[0]).toMatchObject({ skipped: [place], faults: [] });
  }, 240_000);

  it('is told where the graph says something else than the log', async () => {
    const live = (await service.warmpath.graph.generations?.list())?.find(({ state }) => state === 'LIVE');
    await sql(
      'MATCH (:Person)-[t:TIE]->(p) WHERE p.key STARTS WITH $prefix WITH t LIMIT 1 SET t.facts = []',
      {
        prefix: `${live?.name}/`,
      },
    );
    const [verified] = await verifyLog(settings(), quiet);
    expect(
      verified?.faults.filter((fault) => fault.includes('the graph says something else of tie')),
    ).toHaveLength(verified?.faults.length ?? 0);
    expect(verified?.faults.length).toBeGreaterThan(0);
  }, 120_000);

  it.each([
    [
      'another log',
      'MATCH (c:Checkpoint) WHERE c.key STARTS WITH $graph SET c.log = "another"',
      'filled from another log',
    ],
    [
      'an older layout',
      'MATCH (g:Graph {graph: $graph}) SET g.key = $graph + "/layout-0", g.layout = 0',
      'rebuild',
    ],
  ])(
    'is not let start over a graph of %s',
    async (_, statement, word) => {
      await sql(statement, { graph: environment['KAFKA_TOPIC'] });
      await expect(openWarmpath(settings(), systemSources)).rejects.toMatchObject({
        name: 'CannotOpen',
        message: expect.stringContaining(word),
      });
    },
    60_000,
  );

  const logOptions = () => {
    const { kafka: options } = settings();
    if (!options) throw new Error('EVENT_LOG is kafka');
    return options;
  };
});

const expectEventually = async (look: () => Promise<string>, words: string): Promise<void> => {
  let said = await look();
  for (let left = 100; !said.includes(words) && left > 0; left--) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    said = await look();
  }
  expect(said).toContain(words);
};

/** Who was superseded claims again with the next command. */
const again = async <Result>(give: () => Promise<Result>): Promise<Result> => give().catch(() => give());
