import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run } from './run.js';

let keys: string;
beforeEach(() => {
  keys = mkdtempSync(join(tmpdir(), 'warmpath-keys-'));
});
afterEach(() => {
  rmSync(keys, { recursive: true });
});

const secrets = () =>
  run(['secrets', '--keys', keys], { out: () => undefined, err: () => undefined, bar: null });
const made = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(keys, 'auth')).map((name) => [name, readFileSync(join(keys, 'auth', name), 'utf8')]),
  );

describe('warmpath secrets', () => {
  it('makes all that a deployment keeps secret, for its owner to read', async () => {
    expect(await secrets()).toBe(0);
    const found = made();
    expect(Object.keys(found).sort()).toEqual([
      'jwks.json',
      'master-key',
      'neo4j-login',
      'neo4j-password',
      'recorder-secret',
      'signing-key.json',
    ]);
    expect(Buffer.from(found['master-key'] ?? '', 'base64')).toHaveLength(32);
    expect(found['recorder-secret']).toMatch(/^[\w-]{43}$/);
    expect(found['neo4j-login']).toBe(`neo4j/${found['neo4j-password']}`);
    for (const name of ['master-key', 'recorder-secret', 'neo4j-password', 'signing-key.json'])
      expect(statSync(join(keys, 'auth', name)).mode & 0o777).toBe(0o600);
  });

  it('leaves alone what is there, also when it runs twice at the same moment', async () => {
    await Promise.all([secrets(), secrets()]);
    const first = made();
    await secrets();
    expect(made()).toEqual(first);
  });

  it('makes others for another deployment', async () => {
    await secrets();
    const first = made();
    rmSync(join(keys, 'auth'), { recursive: true });
    await secrets();
    for (const [name, text] of Object.entries(made())) expect(text).not.toBe(first[name]);
  });
});
