import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings, SettingsFault } from './settings.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warmpath-secrets-'));
  writeFileSync(join(folder, 'password'), 'of a file\n');
  writeFileSync(join(folder, 'empty'), '\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const neo4j = { TRUST_GRAPH: 'neo4j', NEO4J_URL: 'bolt://here:7687' };
const faultsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readSettings({ ...neo4j, ...environment });
    return [];
  } catch (fault) {
    if (fault instanceof SettingsFault) return fault.faults;
    throw fault;
  }
};

describe('a secret in a file', () => {
  it('is what the file holds, without the end of its line', () => {
    const settings = readSettings({ ...neo4j, NEO4J_PASSWORD_FILE: join(folder, 'password') });
    expect(settings.neo4j?.login).toEqual({ user: 'neo4j', password: 'of a file' });
  });

  it('is refused with the name of the variable where there is none', () => {
    for (const name of ['missing', 'empty']) {
      const [fault, ...others] = faultsOf({ NEO4J_PASSWORD_FILE: join(folder, name) });
      expect(fault).toMatch(/^NEO4J_PASSWORD_FILE: .* is no readable file/);
      expect(others).toEqual([]);
    }
  });

  it('is refused beside the same secret in the environment', () => {
    expect(faultsOf({ NEO4J_PASSWORD: 'of here', NEO4J_PASSWORD_FILE: join(folder, 'password') })).toEqual([
      'NEO4J_PASSWORD_FILE: can’t be set together with NEO4J_PASSWORD',
    ]);
  });

  it('counts as given for whatever needs it', () => {
    const kafka = {
      EVENT_LOG: 'kafka',
      KAFKA_BROKERS: 'here:9092',
      MASTER_KEY_FILE: join(folder, 'password'),
    };
    expect(faultsOf(kafka)).toEqual([expect.stringMatching(/^MASTER_KEY: must be 32 bytes/)]);
  });
});
