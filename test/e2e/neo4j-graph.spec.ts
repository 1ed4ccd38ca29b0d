import { afterAll, beforeAll, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { addOrganization, addPeople, done, employ, peopleNames, paths, rate } from '../support/cast.js';
import { describeWhere } from '../support/not-run.js';
import { findNeo4j, type Neo4jServer } from '../support/servers/neo4j-server.js';
import { openService, type Service } from '../support/service.js';
import { until } from '../support/until.js';

const { missing, open } = await findNeo4j({ own: true });
const ANSWERED_MS = 10_000;
const RECOVERED_MS = 30_000;

/** Ada looks for Dov: Bea knows both, and so does Cem over Eve. */
const enter = async (service: Service): Promise<void> => {
  const operator = service.as(null);
  await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'eve');
  await rate(
    operator,
    ['bea', 'ada', 4],
    ['dov', 'bea', 2],
    ['cem', 'ada', 5],
    ['eve', 'cem', 4],
    ['dov', 'eve', 3],
  );
  const acme = await addOrganization(operator, 'Acme');
  await employ(operator, 'dov', acme, { role: 'Head of Design' });
  await done(operator, 'stateStance', { holder: 'ext:eve', seeker: 'ext:ada', stance: 'NEUTRAL' });
};

describeWhere('the service with its graph in Neo4j', missing, () => {
  let server: Neo4jServer;
  let services: readonly Service[] = [];
  beforeAll(async () => {
    server = await open();
    services = await Promise.all([
      openService({ TRUST_GRAPH: 'neo4j', NEO4J_URL: server.url }),
      openService(),
    ]);
    for (const service of services) await enter(service);
  }, 180_000);
  afterAll(async () => {
    await Promise.all(services.map((service) => service.close()));
    await server.end();
  });

  it.each([{ person: 'ext:dov' }, { role: { role: 'design' } }, { person: 'ext:eve' }])(
    'finds the same paths as in memory, to the last digit: %j',
    async (to) => {
      const ask = (service: Service) => paths(service.as('ext:ada'), { to });
      const [inNeo4j, inMemory] = await Promise.all(services.map(ask));
      expect(inMemory?.paths.length).toBeGreaterThan(0);
      expect(inNeo4j).toEqual(inMemory);
    },
    120_000,
  );

  it('finds people by the beginning of a name, of whom the database holds no word', async () => {
    const [service] = services;
    if (!service) throw new Error('it is open');
    expect(await peopleNames(service.as(null), { search: 'be' })).toEqual(['Bea']);
    const driver = neo4j.driver(server.url);
    const { records } = await driver.executeQuery('MATCH (n) RETURN properties(n) AS held');
    await driver.close();
    const held = JSON.stringify(records.map((record): unknown => record.get('held')));
    expect(held).toMatch('Acme');
    expect(held).not.toMatch(/\bbea\b/i);
  }, 60_000);

  it('asks for a retry while the Neo4j is away, and answers again by itself once it is back', async () => {
    const [service] = services;
    if (!service) throw new Error('it is open');
    const ask = () => service.as('ext:ada').send('{ people { edges { node { name } } } }');
    const before = await ask();
    expect(before.errors).toBeUndefined();
    await server.stop();
    const asked = performance.now();
    const { errors } = await ask();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['RETRY']);
    expect(performance.now() - asked).toBeLessThan(ANSWERED_MS);
    await server.start();
    await until(async () => !(await ask()).errors, RECOVERED_MS);
    expect(await ask()).toEqual(before);
  }, 120_000);
});
