import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings, SettingsFault } from './settings.js';

let folder: string;
let jwks: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warmpath-settings-'));
  jwks = join(folder, 'jwks.json');
  writeFileSync(jwks, '{"keys":[{"kty":"EC"}]}');
});
afterAll(() => rmSync(folder, { recursive: true }));

const jwt = () => ({
  AUTH: 'jwt',
  AUTH_JWKS: jwks,
  AUTH_ISSUER: 'https://login.example',
  AUTH_AUDIENCE: 'warmpath',
});

/** Names of the variables that are complained about, in order. */
const faultsOf = (environment: NodeJS.ProcessEnv): string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault;
    return fault.faults.map((text) => text.split(':')[0] ?? '');
  }
};

describe('settings', () => {
  it('need nothing on a developer’s machine', () => {
    expect(readSettings({})).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
      eventLog: 'sqlite',
      kafka: null,
      trustGraph: 'memory',
      neo4j: null,
      recorders: null,
      auth: { mode: 'open' },
      rateLimit: 50_000,
      demo: true,
      clockOffset: 0,
      logLevel: 'info',
    });
  });

  it('take what is set, and a variable that is set to nothing as not set', () => {
    expect(
      readSettings({
        ...jwt(),
        NODE_ENV: 'production',
        HOST: '10.0.0.1',
        PORT: '0',
        DATA_DIR: '/srv/warmpath',
        RATE_LIMIT: '7',
        LOG_LEVEL: 'warn',
        DEMO: '',
        EVENT_LOG: '',
        AUTH_CLAIM_PERSON: 'member',
        AUTH_CLAIM_ROLES: '',
      }),
    ).toEqual({
      production: true,
      host: '10.0.0.1',
      port: 0,
      dataDir: '/srv/warmpath',
      eventLog: 'sqlite',
      kafka: null,
      trustGraph: 'memory',
      neo4j: null,
      recorders: null,
      auth: {
        mode: 'jwt',
        jwks,
        issuer: 'https://login.example',
        audience: 'warmpath',
        claims: { workspace: 'warmpath_workspace', person: 'member', roles: 'warmpath_roles' },
      },
      rateLimit: 7,
      demo: false,
      clockOffset: 0,
      logLevel: 'warn',
    });
    expect(readSettings({ RATE_LIMIT: 'off' }).rateLimit).toBeNull();
    expect(readSettings(jwt()).host).toBe('0.0.0.0');
  });

  it('are complained about all at once', () => {
    const wrong = {
      PORT: '70000',
      EVENT_LOG: 'paper',
      TRUST_GRAPH: 'slate',
      DEMO: 'yes',
      LOG_LEVEL: 'loud',
      RATE_LIMIT: '0',
    };
    expect(faultsOf({ ...wrong, AUTH: 'jwt' })).toEqual([
      'PORT',
      'EVENT_LOG',
      'TRUST_GRAPH',
      'RATE_LIMIT',
      'DEMO',
      'LOG_LEVEL',
      'AUTH_JWKS',
      'AUTH_ISSUER',
      'AUTH_AUDIENCE',
    ]);
    expect(faultsOf({ ...wrong, AUTH: 'open', HOST: '0.0.0.0', NODE_ENV: 'production' })).toHaveLength(8);
    expect(faultsOf({ AUTH: 'none' })).toEqual(['AUTH']);
  });

  it.each(['1.5', '-1', '1e3', '0x50', ' 80', '65536', 'http'])('take no port “%s”', (PORT) => {
    expect(faultsOf({ PORT })).toEqual(['PORT']);
  });
});

describe('TRUST_GRAPH=neo4j', () => {
  const neo4j = { TRUST_GRAPH: 'neo4j', NEO4J_URL: 'neo4j://graph:7687' };

  it('takes where the server is, and how to log in', () => {
    const { trustGraph, neo4j: server } = readSettings({
      ...neo4j,
      NEO4J_USER: 'warmpath',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'trust',
    });
    expect(trustGraph).toBe('neo4j');
    expect(server).toEqual({
      url: 'neo4j://graph:7687',
      login: { user: 'warmpath', password: 'secret' },
      database: 'trust',
    });
  });

  it('logs in as Neo4j’s first user where only a password is set, and not at all without one', () => {
    expect(readSettings({ ...neo4j, NEO4J_PASSWORD: 'secret' }).neo4j).toMatchObject({
      login: { user: 'neo4j', password: 'secret' },
      database: null,
    });
    expect(readSettings(neo4j).neo4j).toMatchObject({ login: null });
  });

  it('needs an address, and nothing of Neo4j is asked for without it', () => {
    expect(faultsOf({ TRUST_GRAPH: 'neo4j' })).toEqual(['NEO4J_URL']);
    expect(faultsOf({ NEO4J_USER: 'warmpath' })).toEqual([]);
    expect(faultsOf({ ...neo4j, NEO4J_USER: 'warmpath' })).toEqual(['NEO4J_PASSWORD']);
  });

  it.each(['graph:7687', 'http://graph:7474', 'neo4j://', 'neo4j://neo4j:secret@graph'])(
    'takes no address “%s”',
    (NEO4J_URL) => {
      expect(faultsOf({ ...neo4j, NEO4J_URL })).toEqual(['NEO4J_URL']);
    },
  );
});

describe('CLOCK_OFFSET', () => {
  it.each([
    ['31536000', 31_536_000],
    ['-60', -60],
    ['1000000000', 1_000_000_000],
  ])('is a number of seconds: %s', (CLOCK_OFFSET, clockOffset) => {
    expect(readSettings({ CLOCK_OFFSET })).toMatchObject({ clockOffset });
  });

  it.each(['1.5', '+60', '1h', 'P1Y', '1000000001', '-1000000001'])('is not %s', (CLOCK_OFFSET) => {
    expect(faultsOf({ CLOCK_OFFSET })).toEqual(['CLOCK_OFFSET']);
  });

  it('is not for production, whatever it is', () => {
    expect(faultsOf({ NODE_ENV: 'production', ...jwt(), CLOCK_OFFSET: '60' })).toEqual(['CLOCK_OFFSET']);
    expect(faultsOf({ NODE_ENV: 'production', ...jwt(), CLOCK_OFFSET: '0' })).toEqual(['CLOCK_OFFSET']);
    expect(faultsOf({ NODE_ENV: 'production', ...jwt(), CLOCK_OFFSET: '' })).toEqual([]);
  });
});

describe('AUTH=open', () => {
  it('is what a developer gets, and never production', () => {
    expect(faultsOf({ NODE_ENV: 'production', AUTH: 'open' })).toEqual(['AUTH']);
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual(['AUTH_JWKS', 'AUTH_ISSUER', 'AUTH_AUDIENCE']);
    expect(faultsOf({ NODE_ENV: 'production', ...jwt() })).toEqual([]);
  });

  it.each(['0.0.0.0', '::', '192.168.1.7', 'warmpath.example', '127.0.0.1.evil.example'])(
    'does not listen on %s',
    (HOST) => {
      expect(faultsOf({ HOST })).toEqual(['HOST']);
    },
  );

  it.each(['127.0.0.1', '::1', 'localhost'])('listens on %s', (HOST) => {
    expect(readSettings({ HOST }).host).toBe(HOST);
  });
});

describe('AUTH_JWKS', () => {
  it.each([
    ['https://login.example/jwks.json', true],
    ['http://127.0.0.1:8080/jwks.json', true],
    ['http://[::1]:8080/jwks.json', true],
    ['http://login.example/jwks.json', false],
    ['https://', false],
    ['http://127.0.0.1.evil.example/', false],
  ])('may be the address %s: %p', (AUTH_JWKS, allowed) => {
    expect(faultsOf({ ...jwt(), AUTH_JWKS })).toEqual(allowed ? [] : ['AUTH_JWKS']);
  });

  it.each([
    ['keys that are none', '{"keys":[{"k":1}]}'],
    ['no keys', '{"keys":[]}'],
    ['something else', '[]'],
    ['no JSON', 'keys'],
  ])('is no file with %s', (_, content) => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, content);
    expect(faultsOf({ ...jwt(), AUTH_JWKS: file })).toEqual(['AUTH_JWKS']);
  });

  it('is no file that is not there', () => {
    expect(faultsOf({ ...jwt(), AUTH_JWKS: join(folder, 'nothing.json') })).toEqual(['AUTH_JWKS']);
  });
});
