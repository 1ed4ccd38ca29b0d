import { createSecretKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** Where the log lies with EVENT_LOG=kafka, and how to get there. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly ssl: boolean;
  readonly sasl: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  } | null;
  /** The topic of the log; that of the keys has the same name with `-keys` behind it. */
  readonly topic: string;
  readonly partitions: number;
  /** Wraps the keys of people; 32 bytes. */
  readonly masterKey: KeyObject;
}

type Environment = Readonly<Record<string, string | undefined>>;

const MASTER_KEY_BYTES = 32;
const NEEDED = 'is needed with EVENT_LOG=kafka';
const isMasterKey = (text: string): boolean => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === MASTER_KEY_BYTES && bytes.toString('base64') === text;
};

const given = z.object({
  KAFKA_BROKERS: z
    .string(NEEDED)
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'must be host:port, or several of them between commas'),
  KAFKA_SSL: z.enum(['on', 'off']).default('off'),
  KAFKA_SASL_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
  KAFKA_TOPIC: z
    .string()
    .regex(/^[\w.-]{1,200}$/, 'must be letters, digits, dots, dashes and underscores, 200 at most')
    .default('warmpath'),
  KAFKA_PARTITIONS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 on, 9999 at most')
    .transform(Number)
    .default(1),
  MASTER_KEY: z
    .string(`${NEEDED}: 32 bytes in base64`)
    .refine(isMasterKey, 'must be 32 bytes in base64, as `openssl rand -base64 32` makes them'),
});

/** What is wrong with the way to Kafka, whatever else is wrong. */
export const kafkaFaults = (set: Environment): string[] => [
  ...(given.safeParse(set).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
  ...loginFaults(set),
];

const loginFaults = (set: Environment): string[] => {
  const mechanism = set['KAFKA_SASL_MECHANISM'];
  if (mechanism === undefined) return [];
  return [
    ...['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD']
      .filter((name) => set[name] === undefined)
      .map((name) => `${name}: is needed with KAFKA_SASL_MECHANISM`),
    ...(mechanism === 'plain' && set['KAFKA_SSL'] !== 'on'
      ? ['KAFKA_SASL_MECHANISM: plain sends the password as it is, and needs KAFKA_SSL=on']
      : []),
  ];
};

/** Of an environment without faults. */
export const kafkaSettings = (set: Environment): KafkaSettings => {
  const values = given.parse(set);
  const mechanism = values.KAFKA_SASL_MECHANISM;
  return {
    brokers: values.KAFKA_BROKERS.split(','),
    ssl: values.KAFKA_SSL === 'on',
    sasl: mechanism
      ? {
          mechanism,
          username: values.KAFKA_SASL_USERNAME ?? '',
          password: values.KAFKA_SASL_PASSWORD ?? '',
        }
      : null,
    topic: values.KAFKA_TOPIC,
    partitions: values.KAFKA_PARTITIONS,
    masterKey: createSecretKey(Buffer.from(values.MASTER_KEY, 'base64')),
  };
};
