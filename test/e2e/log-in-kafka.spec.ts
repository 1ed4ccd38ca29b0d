import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addPeople, paths, rate } from '../support/cast.js';
import { describeWhere } from '../support/not-run.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { logIn } from '../support/servers/server-settings.js';
import { openService, type Service } from '../support/service.js';

const { missing, open } = await findKafka({ own: true });

describeWhere('the service with EVENT_LOG=kafka', missing, () => {
  let server: KafkaServer;
  let environment: Record<string, string>;
  let service: Service;

  beforeAll(async () => {
    server = await open();
    environment = { ...logIn(server) };
    service = await openService(environment);
  }, 120_000);
  afterAll(async () => {
    await service.close();
    await server.end();
  });

  const firstHop = async (): Promise<string | null | undefined> => {
    const found = await paths(service.as('ext:ada'), { to: { person: 'ext:tom' } });
    return found.paths[0]?.hops[0]?.to.name;
  };

  it('keeps all in Kafka: another process, with nothing on its disk, goes on with it', async () => {
    await addPeople(service.as(null), 'ada', 'bea', 'tom');
    await rate(service.as(null), ['ada', 'bea', 5], ['bea', 'ada', 5], ['bea', 'tom', 5], ['tom', 'bea', 5]);
    expect(await firstHop()).toBe('Bea');
    await service.close();
    service = await openService(environment);
    service.sources.pass(1); // or its ids would be those of yesterday's commands
    expect(await firstHop()).toBe('Bea');
    await addPeople(service.as(null), 'cem');
  });

  it('asks for a retry while the brokers are gone, answers questions all the same, and recovers alone', async () => {
    const input = { name: 'Dov', externalIds: ['dov'], commandId: service.sources.newId() };
    const add = () =>
      service.as(null).send(
        `mutation ($input: AddPersonInput!) {
      addPerson(input: $input) { rejection { code } receipt { position } } }`,
        { input },
      );
    await server.kill();
    const { errors } = await add();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['RETRY']);
    expect(await firstHop()).toBe('Bea');
    await server.start();
    const until = Date.now() + 30_000;
    let answer = await add();
    while (answer.errors && Date.now() < until) {
      await pause(200);
      answer = await add();
    }
    expect(answer).toMatchObject({ data: { addPerson: { rejection: null } } });
    expect(await add()).toEqual(answer);
  }, 90_000);
});
