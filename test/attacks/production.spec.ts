import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { ask, send } from '../support/http.js';
import { makeIssuer, type Issuer } from '../support/issuer.js';
import { openService, type Service } from '../support/service.js';

let issuer: Issuer;
let service: Service;
let authorization: string;
beforeAll(async () => {
  issuer = await makeIssuer();
  service = await openService({ ...issuer.environment, NODE_ENV: 'production' }, []);
  authorization = `Bearer ${await issuer.token()}`;
});
afterAll(async () => {
  await service.close();
  issuer.remove();
});

describe('in production', () => {
  it.each([
    getIntrospectionQuery(),
    '{ __schema { types { name } } }',
    '{ __type(name: "Person") { name } }',
  ])('the schema can’t be read', async (query) => {
    const answer = await ask(service.url, { query }, { authorization });
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(answer.text).not.toContain('AddPersonInput');
  });

  it('nor guessed from what faults suggest', async () => {
    for (const query of [
      '{ vewer { workspace } }',
      '{ people(frst: 1) { totalCount } }',
      '{ viewer { ... on Persn { id } } }',
      'mutation { addPerson(input: { nam: "x" }) { rejection { code } } }',
    ]) {
      const answer = await ask(service.url, { query }, { authorization });
      expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
      expect(answer.text).not.toMatch(/Did you mean/);
    }
  });

  it('there is no explorer page', async () => {
    expect(await send(`${service.url}/`)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('any Host header is answered: names are the proxy’s business there', async () => {
    const answer = await ask(
      service.url,
      { query: '{ viewer { workspace } }' },
      { authorization, host: 'warmpath.example' },
    );
    expect(answer.status).toBe(200);
  });
});
