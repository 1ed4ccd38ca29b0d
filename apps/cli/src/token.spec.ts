import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { run } from './run.js';

let keys: string;
beforeEach(() => {
  keys = mkdtempSync(join(tmpdir(), 'warmpath-keys-'));
});
afterEach(() => {
  rmSync(keys, { recursive: true });
});

const token = async (...args: string[]) => {
  const said = { out: '', err: '' };
  const code = await run(['token', '--keys', keys, ...args], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    bar: null,
  });
  return { code, ...said };
};
const verified = (jwt: string) => {
  const keySet = JSON.parse(readFileSync(join(keys, 'auth/jwks.json'), 'utf8')) as JSONWebKeySet;
  return jwtVerify(jwt, createLocalJWKSet(keySet), {
    issuer: 'warmpath-local',
    audience: 'warmpath',
    algorithms: ['ES256'],
  });
};

describe('warmpath token', () => {
  it('signs who acts where, for twelve hours', async () => {
    const { code, out, err } = await token('--workspace', 'alumni', '--person', 'ext:p1');
    expect(code).toBe(0);
    expect(err).toContain(
      `AUTH=jwt AUTH_JWKS=${join(keys, 'auth/jwks.json')} AUTH_ISSUER=warmpath-local AUTH_AUDIENCE=warmpath`,
    );
    const { payload } = await verified(out);
    expect(payload).toMatchObject({
      warmpath_workspace: 'alumni',
      warmpath_person: 'ext:p1',
      warmpath_roles: ['member'],
      sub: 'local',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(43_200);
    expect(Math.abs((payload.iat ?? 0) - Date.now() / 1000)).toBeLessThan(60);
  });

  it('acts as an operator when no person is named, and as told when it is told', async () => {
    const operator = await verified((await token('--workspace', 'w')).out);
    expect(operator.payload['warmpath_roles']).toEqual(['operator']);
    expect(operator.payload).not.toHaveProperty('warmpath_person');
    const both = await verified(
      (await token('--workspace', 'w', '--person', 'x', '--role', 'member', 'operator')).out,
    );
    expect(both.payload['warmpath_roles']).toEqual(['member', 'operator']);
  });

  it('keeps one key, for its owner alone, however many commands begin at once', async () => {
    const tokens = await Promise.all([1, 2, 3, 4].map(() => token('--workspace', 'w')));
    const again = await token('--workspace', 'w');
    const signers = await Promise.all(
      [...tokens, again].map(async ({ out }) => (await verified(out)).protectedHeader.kid),
    );
    expect(new Set(signers).size).toBe(1);
    expect(statSync(join(keys, 'auth/signing-key.json')).mode & 0o777).toBe(0o600);
    const published = readFileSync(join(keys, 'auth/jwks.json'), 'utf8');
    expect(published).not.toContain('"d"');
    expect(published).toContain(signers[0]);
  });

  it('refuses a key file that is none, and a workspace that is none', async () => {
    await token('--workspace', 'w');
    writeFileSync(join(keys, 'auth/signing-key.json'), '{}');
    expect(await token('--workspace', 'w')).toMatchObject({ code: 1, out: '' });
    expect(await token('--workspace', 'W W')).toMatchObject({ code: 2, out: '' });
    expect(await token()).toMatchObject({ code: 2, out: '' });
    expect(await token('--workspace', 'w', '--role', 'king')).toMatchObject({ code: 2, out: '' });
  });
});
