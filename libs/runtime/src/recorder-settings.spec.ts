import { describe, expect, it } from '@jest/globals';
import type { Role } from './role.js';
import { readSettings, SettingsFault } from './settings.js';

const kafka = {
  EVENT_LOG: 'kafka',
  KAFKA_BROKERS: 'one.example:9092',
  MASTER_KEY: Buffer.alloc(32).toString('base64'),
};
const RECORDER_SECRET = 'sixteen-or-more-characters';
const RECORDERS = 'http://recorder:3000';

/** Names of the variables that are complained about, in order. */
const faultsOf = (environment: NodeJS.ProcessEnv, role: Role): string[] => {
  try {
    readSettings(environment, role);
    return [];
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault;
    return fault.faults.map((text) => text.split(':')[0] ?? '').sort();
  }
};

describe('settings of the parts', () => {
  it('name recorders and secret for a gateway', () => {
    const urls = `${RECORDERS}/,https://other.example:8443`;
    const { recorders } = readSettings({ ...kafka, RECORDERS: urls, RECORDER_SECRET }, 'gateway');
    expect(recorders).toEqual({
      urls: [RECORDERS, 'https://other.example:8443'],
      secret: RECORDER_SECRET,
      ownUrl: null,
    });
  });

  it('name the secret for a recorder, and where it is reached where that is not where it listens', () => {
    expect(readSettings({ ...kafka, RECORDER_SECRET }, 'recorder').recorders).toEqual({
      ...{ urls: [], secret: RECORDER_SECRET, ownUrl: null },
    });
    const set = { ...kafka, RECORDER_SECRET, RECORDER_URL: 'http://recorder-1:3000/' };
    expect(readSettings(set, 'recorder').recorders?.ownUrl).toBe('http://recorder-1:3000');
  });

  it('ask nothing about people of a recorder, which knows only gateways', () => {
    const set = { ...kafka, RECORDER_SECRET, NODE_ENV: 'production', HOST: '0.0.0.0' };
    expect(faultsOf(set, 'recorder')).toEqual([]);
    expect(faultsOf({ ...set, RECORDERS }, 'gateway')).toEqual(['AUTH_AUDIENCE', 'AUTH_ISSUER', 'AUTH_JWKS']);
  });

  it.each<[Role, NodeJS.ProcessEnv, string[]]>([
    ['gateway', {}, ['EVENT_LOG', 'RECORDERS', 'RECORDER_SECRET']],
    ['recorder', {}, ['EVENT_LOG', 'RECORDER_SECRET']],
    ['recorder', { ...kafka, RECORDER_SECRET: 'short' }, ['RECORDER_SECRET']],
    ['recorder', { ...kafka, RECORDER_SECRET: 'sixteen characters ä' }, ['RECORDER_SECRET']],
    ['recorder', { ...kafka, RECORDER_SECRET, RECORDER_URL: 'recorder:3000' }, ['RECORDER_URL']],
    ['recorder', { ...kafka, RECORDER_SECRET, RECORDER_URL: 'http://recorder/path' }, ['RECORDER_URL']],
    ['gateway', { ...kafka, RECORDER_SECRET, RECORDERS: 'http://user:word@recorder' }, ['RECORDERS']],
    ['gateway', { ...kafka, RECORDER_SECRET, RECORDERS: `${RECORDERS},` }, ['RECORDERS']],
    ['warmpath', { RECORDERS }, ['RECORDERS']],
  ])('of a %s are refused as %j', (role, set, names) => {
    expect(faultsOf(set, role)).toEqual(names);
  });
});
