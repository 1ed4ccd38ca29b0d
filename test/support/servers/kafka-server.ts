import { KAFKA_POM, kafkaProcess } from './kafka-process.js';
import { mavenJars, withoutJvm } from './maven-jars.js';

/** A real Kafka, however it came to be. What it does not say it can't do, it does before it resolves. */
export interface KafkaServer {
  /** `host:port` each; they stay the same over stop and start. */
  readonly brokers: readonly string[];
  /** As an operator stops it. */
  stop(): Promise<void>;
  /** After `stop` or `kill`, with all that was durable. */
  start(): Promise<void>;
  /** At once, without a chance to write anything. */
  kill(): Promise<void>;
  /** Connections stay open, and nothing is answered until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Gives back all that it took of the machine; a server that was only given is left alone. */
  end(): Promise<void>;
}

/** Where a Kafka can be had: `open` brings it up, unless something is missing. */
export interface KafkaSource {
  /** What to install or to set; null where nothing is missing. */
  readonly missing: string | null;
  readonly open: () => Promise<KafkaServer>;
}

const needs = 'it needs TEST_KAFKA_BROKERS=host:port, or a JDK and Maven';

/**
 * @param own true: the test stops, kills or pauses it, so that a server which was given (TEST_KAFKA_BROKERS) won't do
 */
export const findKafka = async ({ own = false } = {}): Promise<KafkaSource> => {
  const given = process.env['TEST_KAFKA_BROKERS'];
  if (given && !own) return { missing: null, open: async () => givenKafka(given.split(',')) };
  const lacking = (await withoutJvm()) ?? (await failureOf(mavenJars(KAFKA_POM)));
  return { missing: lacking && `${needs}: ${lacking}`, open: kafkaProcess };
};

const failureOf = (attempt: Promise<unknown>): Promise<string | null> =>
  attempt.then(
    () => null,
    (fault: unknown) => (fault as Error).message,
  );

const givenKafka = (brokers: readonly string[]): KafkaServer => {
  const refuse = async (): Promise<never> => {
    throw new Error('a server that was given is not ours to stop: ask for one with { own: true }');
  };
  const end = async (): Promise<void> => undefined;
  return { brokers, stop: refuse, start: refuse, kill: refuse, pause: refuse, resume: refuse, end };
};
