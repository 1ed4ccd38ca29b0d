import { expect, it } from '@jest/globals';
import { startInVain, type App } from '../support/product.js';

const kafka = {
  EVENT_LOG: 'kafka',
  KAFKA_BROKERS: '127.0.0.1:1',
  MASTER_KEY: Buffer.alloc(32).toString('base64'),
};
const secret = { RECORDER_SECRET: 'sixteen-or-more-characters' };
const recorders = { RECORDERS: 'http://127.0.0.1:1' };

it.each<[App, Record<string, string>, string]>([
  ['recorder', kafka, 'RECORDER_SECRET: is needed'],
  ['recorder', secret, 'EVENT_LOG: a recorder of its own needs kafka'],
  ['recorder', { ...kafka, ...secret, KAFKA_PARTITIONS: 'many' }, 'KAFKA_PARTITIONS: must be a whole number'],
  ['recorder', { ...kafka, ...secret }, 'topic warmpath can’t be had from Kafka'],
  ['gateway', { ...kafka, ...secret }, 'RECORDERS: is needed'],
  ['gateway', { ...secret, ...recorders }, 'EVENT_LOG: a gateway of its own needs kafka'],
  ['gateway', { ...kafka, ...recorders }, 'RECORDER_SECRET: is needed'],
  ['gateway', { ...kafka, ...secret, ...recorders }, 'topic warmpath can’t be had from Kafka'],
  ['warmpath', recorders, 'RECORDERS: this process records by itself'],
])(
  'a %s with %j says what is wrong, and ends',
  async (app, environment, words) => {
    const { code, url, said } = await startInVain(environment, app);
    expect({ code, url }).toEqual({ code: 1, url: null });
    expect(said).toMatch(/^warmpath can’t start/);
    expect(said).toContain(words);
    expect(said).not.toMatch(/\bat .*\.js/);
  },
  60_000,
);
