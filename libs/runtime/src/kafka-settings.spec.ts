import { describe, expect, it } from '@jest/globals';
import { readSettings, SettingsFault } from './settings.js';

const masterKey = Buffer.alloc(32, 7).toString('base64');
const needed = { EVENT_LOG: 'kafka', KAFKA_BROKERS: 'one.example:9092', MASTER_KEY: masterKey };
const login = { KAFKA_SASL_USERNAME: 'warmpath', KAFKA_SASL_PASSWORD: 'secret' };

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

describe('EVENT_LOG=kafka', () => {
  it('needs to know where, and the key that wraps all others', () => {
    expect(faultsOf({ EVENT_LOG: 'kafka' })).toEqual(['KAFKA_BROKERS', 'MASTER_KEY']);
    const { kafka, eventLog } = readSettings(needed);
    expect(eventLog).toBe('kafka');
    expect(kafka).toMatchObject({
      brokers: ['one.example:9092'],
      ssl: false,
      sasl: null,
      topic: 'warmpath',
      partitions: 1,
    });
    expect(kafka?.masterKey.export().toString('base64')).toBe(masterKey);
  });

  it('takes several brokers, and how to log in there', () => {
    const KAFKA_BROKERS = 'one.example:9092,two.example:9093';
    const more = { KAFKA_BROKERS, KAFKA_SSL: 'on', KAFKA_SASL_MECHANISM: 'plain', KAFKA_TOPIC: 'alumni.log' };
    expect(readSettings({ ...needed, ...login, ...more }).kafka).toMatchObject({
      brokers: ['one.example:9092', 'two.example:9093'],
      ssl: true,
      sasl: { mechanism: 'plain', username: 'warmpath', password: 'secret' },
      topic: 'alumni.log',
    });
  });

  it.each([
    ['KAFKA_BROKERS', 'one.example'],
    ['KAFKA_BROKERS', 'one.example:9092, two.example:9092'],
    ['KAFKA_BROKERS', 'kafka://one.example:9092'],
    ['KAFKA_SSL', 'yes'],
    ['KAFKA_TOPIC', 'a topic'],
    ['KAFKA_PARTITIONS', '0'],
    ['KAFKA_PARTITIONS', 'three'],
    ['MASTER_KEY', 'secret'],
    ['MASTER_KEY', Buffer.alloc(31).toString('base64')],
    ['MASTER_KEY', Buffer.alloc(33).toString('base64')],
  ])('takes no %s “%s”', (name, value) => {
    expect(faultsOf({ ...needed, [name]: value })).toEqual([name]);
  });

  it('logs in with name and password, and sends them in the clear to nobody', () => {
    const scram = { ...needed, KAFKA_SASL_MECHANISM: 'scram-sha-256' };
    expect(faultsOf({ ...scram, ...login })).toEqual([]);
    expect(faultsOf(scram)).toEqual(['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD']);
    expect(faultsOf({ ...needed, ...login, KAFKA_SASL_MECHANISM: 'plain' })).toEqual([
      'KAFKA_SASL_MECHANISM',
    ]);
  });

  it('is complained about together with everything else', () => {
    expect(faultsOf({ EVENT_LOG: 'kafka', PORT: 'x' })).toEqual(['PORT', 'KAFKA_BROKERS', 'MASTER_KEY']);
  });
});

describe('without EVENT_LOG=kafka', () => {
  it('nobody looks at how Kafka would be reached', () => {
    expect(readSettings({ KAFKA_BROKERS: 'x', MASTER_KEY: 'y' }).kafka).toBeNull();
  });
});
