import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openKafkaEventLog } from '#event-log-kafka';
import { addPeople, peopleNames } from '../support/cast.js';
import { describeWhere } from '../support/not-run.js';
import { startInVain } from '../support/product.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { findNeo4j, type Neo4jServer } from '../support/servers/neo4j-server.js';
import { openService } from '../support/service.js';

const login = { user: 'neo4j', password: 'the-right-one' };
const WRONG = 'the-wrong-one';

const [kafka, neo4j] = await Promise.all([findKafka({ login }), findNeo4j({ login })]);

describeWhere('a Neo4j that asks for a login', neo4j.missing, () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await neo4j.open();
  }, 120_000);
  afterAll(() => server.end());

  const environment = (NEO4J_PASSWORD?: string): Record<string, string> => ({
    TRUST_GRAPH: 'neo4j',
    NEO4J_URL: server.url,
    ...(NEO4J_PASSWORD === undefined ? {} : { NEO4J_PASSWORD }),
  });

  it('keeps the graph of whoever has the right one', async () => {
    const service = await openService(environment(login.password));
    await addPeople(service.as(null), 'ada');
    expect(await peopleNames(service.as(null), {})).toEqual(['Ada']);
    await service.close();
  }, 60_000);

  it.each([
    ['wrong', WRONG],
    ['no', undefined],
  ])(
    'is refused to whoever has a %s one: the process says so, and ends',
    async (_, password) => {
      const { code, url, said } = await startInVain(environment(password));
      expect({ code, url }).toEqual({ code: 1, url: null });
      expect(said).toMatch(/^warmpath can’t start: .*NEO4J_USER and NEO4J_PASSWORD/s);
      expect(said).not.toMatch(/\bat .*\.js/);
      expect(said).not.toContain(WRONG);
    },
    60_000,
  );
});

describeWhere('a Kafka that asks for a login', kafka.missing, () => {
  let server: KafkaServer;
  beforeAll(async () => {
    server = await kafka.open();
  }, 120_000);
  afterAll(() => server.end());

  const open = (password: string) =>
    openKafkaEventLog({
      ...{ brokers: server.brokers, ssl: false, topic: 'log', partitions: 1, warn: () => undefined },
      sasl: { mechanism: 'plain', username: login.user, password },
    });

  it('keeps the log of whoever has the right one', async () => {
    const log = await open(login.password);
    expect(await log.claim(0, 'me')).toBe(0);
    expect(await log.end(0)).toBe(1);
    await log.close();
  }, 60_000);

  it('is refused to whoever has a wrong one, in words that say where to look', async () => {
    await expect(open(WRONG)).rejects.toMatchObject({
      name: 'CannotOpen',
      message: expect.stringContaining('KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD'),
    });
  }, 60_000);
});
