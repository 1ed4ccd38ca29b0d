import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportSPKI, importJWK, SignJWT } from 'jose';
import { addPeople } from '../support/cast.js';
import { Client } from '../support/client.js';
import { ask, send, type HttpAnswer } from '../support/http.js';
import { claimsOf, makeIssuer, serveKeys, type Issuer } from '../support/issuer.js';
import { openService, type Service } from '../support/service.js';

const WHO = { query: '{ viewer { workspace roles person { name } } }' };
const who = async (url: string, token: string, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
  ask(url, WHO, { authorization: `Bearer ${token}`, ...headers });
const viewerIn = ({ text }: HttpAnswer) => (JSON.parse(text) as { data: { viewer: object } }).data.viewer;

let issuer: Issuer;
let service: Service;
let operator: Client;
beforeAll(async () => {
  issuer = await makeIssuer();
  service = await openService({ ...issuer.environment, RATE_LIMIT: 'off' }, []);
  operator = new Client(service.url, { authorization: `Bearer ${await issuer.token()}` });
  await addPeople(operator, 'ada', 'bea');
});
afterAll(async () => {
  await service.close();
  issuer.remove();
});

const refused = (answer: HttpAnswer, message?: RegExp): void => {
  expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  if (message) expect(answer.message).toMatch(message);
};

describe('a good token', () => {
  it('says who acts, where and as what', async () => {
    const member = await issuer.token({ warmpath_person: 'ext:ada', warmpath_roles: ['member'] });
    expect(viewerIn(await who(service.url, member))).toEqual({
      workspace: 'mine',
      roles: ['MEMBER'],
      person: { name: 'Ada' },
    });
    expect(viewerIn(await who(service.url, await issuer.token({ warmpath_workspace: 'other' })))).toEqual({
      workspace: 'other',
      roles: ['OPERATOR'],
      person: null,
    });
  });

  it.each([[undefined], [[]], ['member'], [['OPERATORS']], [{ operator: true }], [true]])(
    'makes no operator by roles %j',
    async (roles) => {
      const token = await issuer.token({ warmpath_person: 'ext:ada', warmpath_roles: roles });
      expect(viewerIn(await who(service.url, token))).toMatchObject({ roles: ['MEMBER'] });
    },
  );

  it('can’t be talked over by headers, but for what it has to have seen', async () => {
    const token = await issuer.token({ warmpath_person: 'ext:ada', warmpath_roles: 'member' });
    const headers = {
      'x-warmpath-workspace': 'other',
      'x-warmpath-person': 'ext:bea',
      'x-warmpath-roles': 'operator',
    };
    expect(viewerIn(await who(service.url, token, headers))).toEqual({
      workspace: 'mine',
      roles: ['MEMBER'],
      person: { name: 'Ada' },
    });
    const late = await who(service.url, token, { 'x-warmpath-at-least': 'not a read token' });
    expect(late).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    refused(await ask(service.url, WHO, headers), /Send a token/);
  });

  it('is needed for imports too, and is nobody’s but its own', async () => {
    const csv = { 'content-type': 'text/csv' };
    const upload = (headers: Record<string, string>) =>
      send(`${service.url}/import/people`, {
        method: 'POST',
        headers: { ...csv, ...headers },
        body: 'id,name\np1,Ann\n',
      });
    refused(await upload({ 'x-warmpath-workspace': 'mine', 'x-warmpath-roles': 'operator' }));
    const member = await issuer.token({ warmpath_person: 'ext:ada', warmpath_roles: ['member'] });
    expect(await upload({ authorization: `Bearer ${member}` })).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
    });
  });
});

describe('a token that is refused', () => {
  it.each<[string, Record<string, unknown>, RegExp?]>([
    ['of another issuer', { iss: 'https://evil.example' }, /"iss"/],
    ['of no issuer', { iss: undefined }, /"iss"/],
    ['for another audience', { aud: 'somewhere-else' }, /"aud"/],
    ['for no audience', { aud: undefined }, /"aud"/],
    ['that never ends', { exp: undefined }, /"exp"/],
    ['that ended 31 s ago', { exp: Math.floor(Date.now() / 1_000) - 31 }, /"exp"/],
    ['that begins in an hour', { nbf: Math.floor(Date.now() / 1_000) + 3_600 }, /"nbf"/],
    ['of nobody', { sub: undefined }, /"sub"/],
    ['of no workspace', { warmpath_workspace: undefined }, /"warmpath_workspace"/],
    ['of what is no workspace', { warmpath_workspace: '../mine' }, /no workspace/],
    ['of several workspaces', { warmpath_workspace: ['mine', 'other'] }, /no workspace/],
    ['for a person who is not there', { warmpath_person: 'ext:nobody' }, /unknown in this workspace/],
    [
      'for a person of another workspace',
      { warmpath_person: 'ext:ada', warmpath_workspace: 'other' },
      /unknown in this workspace/,
    ],
    ['for what is no id', { warmpath_person: 'ada' }, /unknown in this workspace/],
    ['for a person that is a number', { warmpath_person: 5 }, /names nobody/],
    ['for a person that is a list', { warmpath_person: ['ext:ada'] }, /names nobody/],
    ['for a person without a name', { warmpath_person: '' }, /names nobody/],
  ])('one %s', async (_, claims, message) => {
    refused(await who(service.url, await issuer.token(claims)), message);
  });

  it('one that ended less than 30 s ago is not: clocks differ', async () => {
    const token = await issuer.token({ exp: Math.floor(Date.now() / 1_000) - 15 });
    expect((await who(service.url, token)).status).toBe(200);
  });

  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('one that is not signed', async () => {
    for (const alg of ['none', 'None', 'NONE', '']) {
      const unsigned = `${part({ alg, typ: 'JWT' })}.${part(claimsOf({}))}.`;
      refused(await who(service.url, unsigned));
    }
  });

  it('one signed with the public key as if it were a secret', async () => {
    const [jwk] = issuer.publicKeys;
    const key = await importJWK(jwk ?? {}, 'ES256', { extractable: true });
    if (key instanceof Uint8Array) throw new TypeError('an EC key is no secret');
    for (const secret of [
      await exportSPKI(key),
      JSON.stringify(jwk),
      JSON.stringify({ keys: issuer.publicKeys }),
    ]) {
      for (const kid of ['key-1', undefined]) {
        const signed = `${part({ alg: 'HS256', ...(kid ? { kid } : {}) })}.${part(claimsOf({}))}`;
        const mac = createHmac('sha256', secret).update(signed).digest('base64url');
        refused(await who(service.url, `${signed}.${mac}`), /"alg"/);
      }
    }
  });

  it('one signed in a way that is not pinned, even with a key that the key set holds', async () => {
    const secret = Buffer.alloc(32, 7);
    const shared = { kty: 'oct', k: secret.toString('base64url'), kid: 'secret', alg: 'HS256' };
    const careless = await makeIssuer('RS512', 'key-1', [shared]);
    const trusting = await openService({ ...careless.environment }, []);
    const symmetric = new SignJWT(claimsOf({})).setProtectedHeader({ alg: 'HS256', kid: 'secret' });
    refused(await who(trusting.url, await symmetric.sign(secret)), /"alg"/);
    refused(await who(trusting.url, await careless.token()), /"alg"/);
    await trusting.close();
    careless.remove();
  });

  it('one signed by somebody else under the same key id, or that brings its own key', async () => {
    const stranger = await makeIssuer();
    refused(await who(service.url, await stranger.token()), /signature/);
    refused(await who(service.url, await stranger.token({}, { kid: 'key-2' })), /key/);
    const { privateKey } = await (await import('jose')).generateKeyPair('ES256');
    const brought = await new SignJWT(claimsOf({}))
      .setProtectedHeader({ alg: 'ES256', jwk: stranger.publicKeys[0] ?? {}, jku: 'http://127.0.0.1:1/' })
      .sign(privateKey);
    refused(await who(service.url, brought), /signature/);
    stranger.remove();
  });

  it('one whose claims were changed after it was signed', async () => {
    const [head, , signature] = (await issuer.token({ warmpath_roles: 'member' })).split('.');
    refused(await who(service.url, [head, part(claimsOf({})), signature].join('.')), /signature/);
  });

  it.each(['', 'Bearer', 'Basic YTpi', 'Bearer a b', 'Bearer a.b.c', 'Bearer ..', 'Bearer null'])(
    'the header “%s”',
    async (authorization) => {
      const answer = await ask(service.url, WHO, { authorization });
      refused(answer);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    },
  );
});

describe('claims by other names', () => {
  it('are read, and the usual names mean nothing then', async () => {
    const renamed = await openService(
      {
        ...issuer.environment,
        AUTH_CLAIM_WORKSPACE: 'https://example.org/tenant',
        AUTH_CLAIM_PERSON: 'member_id',
        AUTH_CLAIM_ROLES: 'groups',
      },
      [],
    );
    const token = await issuer.token({
      'https://example.org/tenant': 'theirs',
      groups: ['staff'],
      warmpath_person: 'ext:nobody',
    });
    expect(viewerIn(await who(renamed.url, token))).toEqual({
      workspace: 'theirs',
      roles: ['MEMBER'],
      person: null,
    });
    refused(await who(renamed.url, await issuer.token()), /"https:\/\/example.org\/tenant"/);
    await renamed.close();
  });
});

describe('keys at an address', () => {
  it('are fetched once, also where tokens name keys that nobody has', async () => {
    const server = await serveKeys(issuer.publicKeys);
    const remote = await openService({ ...issuer.environment, AUTH_JWKS: server.url }, []);
    for (let times = 0; times < 3; times += 1) {
      expect((await who(remote.url, await issuer.token())).status).toBe(200);
      refused(await who(remote.url, await issuer.token({}, { kid: `unknown-${String(times)}` })), /key/);
    }
    expect(server.asked()).toBe(1);
    await remote.close();
    await server.close();
  });

  it('that can’t be had are a fault of ours, not of the token', async () => {
    const log: string[] = [];
    const server = await serveKeys([]);
    await server.close();
    const alone = await openService(
      { ...issuer.environment, AUTH_JWKS: server.url, LOG_LEVEL: 'error' },
      log,
    );
    const answer = await who(alone.url, await issuer.token());
    expect(answer).toMatchObject({ status: 500, code: 'INTERNAL_SERVER_ERROR' });
    expect(answer.text).not.toContain(server.url);
    expect(log.join('')).toContain('tokens can’t be checked with the keys at AUTH_JWKS');
    await alone.close();
  });
});
