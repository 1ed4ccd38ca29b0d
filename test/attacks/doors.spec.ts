import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, get, send, type HttpAnswer } from '../support/http.js';
import { openService, type Service } from '../support/service.js';

let service: Service;
const log: string[] = [];
beforeAll(async () => {
  service = await openService({ RATE_LIMIT: 'off', LOG_LEVEL: 'error' }, log);
});
afterAll(() => service.close());

const QUESTION = { query: '{ viewer { workspace } }' };
const json = { 'content-type': 'application/json' };
const csv = { 'content-type': 'text/csv' };
const post = (
  path: string,
  headers: Record<string, string>,
  body: string | Uint8Array = '',
): Promise<HttpAnswer> => send(`${service.url}${path}`, { method: 'POST', headers, body });

/** Nothing of how the service is made may be read from a fault. */
const reveals =
  /\bat .*\(|node_modules|\.[jt]s:\d|FST_|fastify|nest|statusCode|Cannot (GET|POST)|TypeError|secure-json/i;

const refused = (answer: HttpAnswer, status: number, code: string, message?: string | RegExp): void => {
  expect(answer).toMatchObject({ status, code });
  if (message !== undefined) expect(answer.message).toMatch(message);
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(answer.text).not.toMatch(reveals);
};

describe('what somebody else’s web page may send without asking first', () => {
  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'query=%7Bviewer%7Bworkspace%7D%7D'],
    ['plain text', 'text/plain', JSON.stringify(QUESTION)],
    ['a form with files', 'multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
  ])('%s is refused at both doors', async (_, type, body) => {
    refused(
      await post('/graphql', { 'content-type': type }, body),
      415,
      'BAD_USER_INPUT',
      /application\/json/,
    );
    refused(await post('/import/people', { 'content-type': type }, body), 415, 'BAD_USER_INPUT', /text\/csv/);
  });

  it('a body without a type is refused at both doors', async () => {
    refused(await post('/graphql', {}, JSON.stringify(QUESTION)), 415, 'BAD_USER_INPUT');
    refused(await post('/import/people', {}, 'id,name\np1,Ann\n'), 415, 'BAD_USER_INPUT');
    refused(await post('/import/people', {}), 400, 'BAD_USER_INPUT');
  });

  it('a GET needs a header that a page can’t set without asking', async () => {
    refused(await get(service.url, QUESTION, {}), 400, 'BAD_USER_INPUT', /Cross-Site Request Forgery/);
    expect((await get(service.url, QUESTION)).status).toBe(200);
  });

  it('asking first gets no for an answer: no header allows another origin anything', async () => {
    const preflight = await send(`${service.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'http://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    refused(preflight, 405, 'BAD_USER_INPUT');
    const asked = await ask(service.url, QUESTION, { origin: 'http://elsewhere.example' });
    for (const { headers } of [preflight, asked]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('a GET changes nothing', async () => {
    const before = await service.warmpath.log.end(0);
    const query = 'mutation { openWorkspace(input: {}) { receipt { readToken } } }';
    refused(await get(service.url, { query }), 405, 'BAD_USER_INPUT');
    expect(await service.warmpath.log.end(0)).toBe(before);
  });
});

describe('bodies that are no question', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['broken JSON', '{"query": "{ viewer', /not JSON/],
    ['nothing', '', /not JSON|content-type/],
    ['a key that reaches for prototypes', '{"query":"{viewer{workspace}}","__proto__":{"a":1}}', /not JSON/],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), /not UTF-8/],
    ['a number', '5', /body missing/],
    ['a list of questions', JSON.stringify([QUESTION, QUESTION]), /batching disabled/],
    ['no question', '{"variables":{}}', /non-empty `query`/],
    ['a question that is no text', '{"query":{"a":1}}', /must be strings/],
    ['variables that are no object', '{"query":"{viewer{workspace}}","variables":[1]}', /must be an object/],
  ])('%s', async (_, body, message) => {
    refused(await post('/graphql', json, body), 400, 'BAD_USER_INPUT', message);
  });

  it('more than 64 KB', async () => {
    refused(await ask(service.url, { ...QUESTION, extra: 'x'.repeat(65_536) }), 413, 'LIMITED', '64 KB');
    expect((await ask(service.url, { ...QUESTION, extra: 'x'.repeat(65_000) })).status).toBe(200);
  });

  it('JSON nested 10,000 deep, as a variable and as a literal', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const body = `{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"id":${deep}}}`;
    refused(await ask(service.url, body), 400, 'BAD_USER_INPUT');
  });

  it('what is packed or of another kind', async () => {
    refused(
      await post('/graphql', { ...json, 'content-encoding': 'gzip' }, '{}'),
      415,
      'BAD_USER_INPUT',
      /as it is/,
    );
    refused(
      await post('/graphql', csv, JSON.stringify(QUESTION)),
      415,
      'BAD_USER_INPUT',
      /application\/json/,
    );
    refused(await post('/import/people', json, '{}'), 415, 'BAD_USER_INPUT', /text\/csv/);
    refused(await post('/graphql', { 'content-type': ';;' }, '{}'), 415, 'BAD_USER_INPUT');
  });
});

describe('names that objects have by themselves', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  it('are no fields, types, operations or variables', async () => {
    for (const name of names) {
      refused(await ask(service.url, { query: `{ ${name} }` }), 400, 'BAD_USER_INPUT', /Cannot query field/);
      refused(
        await ask(service.url, { query: `{ viewer { ...on ${name} { id } } }` }),
        400,
        'BAD_USER_INPUT',
      );
      refused(await ask(service.url, { ...QUESTION, operationName: name }), 400, 'BAD_USER_INPUT');
      const query = `query ($${name}: ID!) { node(id: $${name}) { id } }`;
      refused(await ask(service.url, { query, variables: {} }), 400, 'BAD_USER_INPUT', /was not provided/);
      refused(
        await get(service.url, {
          query: `query ($${name}: Int) { people(first: $${name}) { edges { cursor } } }`,
          variables: `{"${name}":"x"}`,
        }),
        400,
        'BAD_USER_INPUT',
      );
    }
  });

  it('are no ids, workspaces, people, imports or cursors', async () => {
    for (const name of names) {
      expect(
        await ask(service.url, {
          query: `{ node(id: "${name}") { id } person(by: { externalId: "${name}" }) { id } import(id: "${name}") { rows } }`,
        }),
      ).toMatchObject({
        status: 200,
        text: expect.stringContaining('{"node":null,"person":null,"import":null}'),
      });
      refused(
        await ask(service.url, QUESTION, { 'x-warmpath-person': `ext:${name}` }),
        401,
        'UNAUTHENTICATED',
      );
      refused(await ask(service.url, QUESTION, { 'x-warmpath-at-least': name }), 400, 'BAD_USER_INPUT');
      refused(await post(`/import/${name}`, csv, 'a'), 404, 'NOT_FOUND');
      const people = await ask(service.url, { query: `{ people(after: "${name}") { edges { cursor } } }` });
      expect(people.code).toBe('BAD_USER_INPUT');
    }
  });
});

it('a workspace may be named like anything of an object’s, and is one like others', async () => {
  const { text } = await ask(service.url, QUESTION, { 'x-warmpath-workspace': 'constructor' });
  expect(text).toContain('{"workspace":"constructor"}');
  const answer = await ask(service.url, QUESTION, { 'x-warmpath-workspace': '__proto__' });
  refused(answer, 401, 'UNAUTHENTICATED');
});

describe('addresses and methods', () => {
  it.each([
    ['GET', '/nothing', 404, 'NOT_FOUND'],
    ['POST', '/nothing', 404, 'NOT_FOUND'],
    ['POST', '/graphql/', 404, 'NOT_FOUND'],
    ['GET', '/graphql/../metrics/x', 404, 'NOT_FOUND'],
    ['GET', '/import/', 404, 'NOT_FOUND'],
    ['POST', '/import/people/more', 404, 'NOT_FOUND'],
    ['GET', '/%zz', 400, 'BAD_USER_INPUT'],
    ['GET', '/import/people', 405, 'BAD_USER_INPUT'],
    ['PUT', '/graphql', 405, 'BAD_USER_INPUT'],
    ['DELETE', '/graphql', 405, 'BAD_USER_INPUT'],
    ['POST', '/live', 405, 'BAD_USER_INPUT'],
    ['POST', '/metrics', 405, 'BAD_USER_INPUT'],
  ])('%s %s is answered %i', async (method, path, status, code) => {
    const answer = await send(`${service.url}${path}`, { method, headers: json });
    refused(answer, status, code);
    if (status === 405) expect(answer.headers.allow).toMatch(/^(GET|POST)/);
  });

  it('what is no HTTP is told so', async () => {
    const long = `GET /live HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`;
    expect(await raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*"This is not a valid HTTP request\."/);
    expect(await raw(long)).toMatch(/^HTTP\/1\.1 431 [^]*"code":"LIMITED"/);
    expect(await raw('GET /graphql HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*must name a host/);
    const smuggled =
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n';
    expect(await raw(smuggled)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('uploads', () => {
  const people = 'id,name,email,organization,role,industry,from,to\np1,Ann,,,,,,\n';

  it('take no option that they don’t know, so that a misspelt preview imports nothing', async () => {
    const before = await service.warmpath.log.end(0);
    for (const query of [
      'previw=true',
      'preview=1',
      'preview=',
      'preview=true&preview=true',
      'share=all',
      'person=a&person=b',
      '__proto__=1',
    ]) {
      refused(await post(`/import/people?${query}`, csv, people), 400, 'BAD_USER_INPUT');
    }
    refused(
      await post('/import/people', { ...csv, 'x-import-id': 'one' }, people),
      400,
      'BAD_USER_INPUT',
      /UUIDv7/,
    );
    expect(await service.warmpath.log.end(0)).toBe(before);
  });

  it('stop at 64 MB, and tell a client that is still sending what is wrong', async () => {
    const large = Buffer.alloc(64 * 1024 * 1024 + 1, people);
    refused(await post('/import/people', csv, large), 413, 'LIMITED', '64 MB');
    const wrong = Buffer.alloc(8 * 1024 * 1024, 'a');
    const unannounced = { ...csv, 'transfer-encoding': 'chunked' };
    refused(
      await post('/import/people', unannounced, wrong),
      400,
      'BAD_USER_INPUT',
      /more than 20000 characters/,
    );
  });
});

it('none of all this was a fault of ours, and the service is ready', async () => {
  expect(log).toEqual([]);
  expect((await send(`${service.url}/ready`)).text).toBe('{"status":"ok","lag":0}');
});

const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (piece: Buffer) => (said += piece.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
  });
