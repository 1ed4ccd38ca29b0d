import { Kafka, logLevel, type SASLOptions } from 'kafkajs';

/** How to reach a Kafka. */
export interface KafkaAccess {
  /** `host:port` each; any one of them leads to all. */
  readonly brokers: readonly string[];
  readonly ssl: boolean;
  readonly sasl: KafkaLogin | null;
}
export interface KafkaLogin {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

const CONNECT_MS = 3_000;
const REQUEST_MS = 5_000;

/**
 * It tries nothing twice by itself, unless told otherwise: whoever asks knows how long to go on and what a second copy
 * of a request would mean. It logs nothing either; what matters reaches the caller as an error.
 */
export const kafkaClient = ({ brokers, ssl, sasl }: KafkaAccess): Kafka =>
  new Kafka({
    clientId: 'warmpath',
    brokers: [...brokers],
    ssl,
    ...(sasl && { sasl: sasl as SASLOptions }),
    connectionTimeout: CONNECT_MS,
    requestTimeout: REQUEST_MS,
    retry: { retries: 0 },
    logLevel: logLevel.NOTHING,
  });
