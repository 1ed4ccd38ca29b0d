import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWhere } from '../support/not-run.js';
import { Deployment, withoutCompose } from './deployment.js';
import {
  type Accepted,
  addSomebody,
  type Cast,
  comeToAGoodEnd,
  enter,
  getAYes,
  known,
} from '../support/main-job.js';

const services = ['gateway', 'recorder', 'projector', 'kafka', 'neo4j'];

describeWhere('docker-compose.yml', withoutCompose(), () => {
  const deployment = new Deployment('docker-compose.yml');
  let cast: Cast;
  let accepted: Accepted;
  beforeAll(async () => {
    await deployment.up();
    const as = (person: string | null) => deployment.as(person);
    cast = { operator: await as(null), sam: await as('ext:sam'), con: await as('ext:con') };
  }, 900_000);
  afterAll(() => deployment.down(), 120_000);

  it('comes up with every service healthy', async () => {
    expect(await deployment.healths()).toEqual(
      Object.fromEntries(services.map((service) => [service, 'healthy'])),
    );
  });

  it('plays an introduction up to a yes that puts something at risk', async () => {
    await enter(cast);
    accepted = await getAYes(cast);
    expect(await known(cast, accepted)).toMatchObject({ firstHop: 'Con', phase: 'ACCEPTED', open: 1 });
  }, 120_000);

  it.each(services)(
    'knows the same after %s was restarted, and takes commands again',
    async (service) => {
      const before = await known(cast, accepted);
      await deployment.restart(service);
      expect(await known(cast, accepted)).toEqual(before);
      await addSomebody(cast.operator, `after-${service}`);
    },
    240_000,
  );

  it('brings the introduction to its end, which frees what was at risk', async () => {
    await comeToAGoodEnd(cast, accepted);
    expect(await known(cast, accepted)).toMatchObject({
      firstHop: 'Con',
      phase: 'OUTCOME_RECORDED',
      open: 0,
    });
  }, 120_000);
});
