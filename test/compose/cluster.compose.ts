import { setTimeout as pause } from 'node:timers/promises';
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
  names,
} from '../support/main-job.js';

/** Within which it recovers alone. */
const RECOVERY_MS = 30_000;

describeWhere('compose.cluster.yml', withoutCompose(), () => {
  const deployment = new Deployment('compose.cluster.yml');
  let cast: Cast;
  let accepted: Accepted;
  const added: string[] = [];
  const castAt = async (gateway: number): Promise<Cast> => {
    const as = (person: string | null) => deployment.as(person, gateway);
    return { operator: await as(null), sam: await as('ext:sam'), con: await as('ext:con') };
  };
  beforeAll(async () => {
    await deployment.up();
    cast = await castAt(0);
    await enter(cast);
    accepted = await getAYes(cast);
  }, 900_000);
  afterAll(() => deployment.down(), 120_000);

  it('tells the same at both gateways', async () => {
    const here = await known(cast, accepted);
    expect(here).toMatchObject({ firstHop: 'Con', open: 1 });
    expect(await known(await castAt(1), accepted)).toEqual(here);
  }, 120_000);

  it.each(['kafka-2', 'recorder'])(
    'goes on by itself when %s is killed in the middle, and loses and doubles nothing',
    async (service) => {
      const before = await known(cast, accepted);
      const meanwhile = { killed: false };
      const writing = (async () => {
        for (let n = 0; n < 5 || !meanwhile.killed; n++) {
          const name = `${service}-${n}`;
          await addSomebody(cast.operator, name);
          added.push(name);
        }
      })();
      await pause(1_000);
      await deployment.kill(service);
      const since = performance.now();
      await addSomebody(cast.operator, `after-${service}`); // it waits until somebody answers
      added.push(`after-${service}`);
      expect(performance.now() - since).toBeLessThan(RECOVERY_MS);
      meanwhile.killed = true;
      await writing;
      expect(await names(cast.operator)).toEqual(['Con', 'Sam', 'Tia', ...added].sort());
      expect(await known(cast, accepted)).toEqual(before);
    },
    180_000,
  );

  it('brings the introduction to its end with what is left', async () => {
    await comeToAGoodEnd(cast, accepted);
    expect(await known(cast, accepted)).toMatchObject({
      firstHop: 'Con',
      phase: 'OUTCOME_RECORDED',
      open: 0,
    });
  }, 120_000);
});
