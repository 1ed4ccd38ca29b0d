import type { ControlledServer } from './controlled-server.js';
import { withoutImage } from './docker-container.js';
import { KAFKA_IMAGE, kafkaContainer } from './kafka-container.js';
import { KAFKA_POM, kafkaProcess } from './kafka-process.js';
import { mavenJars, withoutJvm } from './maven-jars.js';

/** A real Kafka, however it came to be. */
export interface KafkaServer extends ControlledServer {
  /** `host:port` each; they stay the same over stop and start. */
  readonly brokers: readonly string[];
}

/** Where a Kafka can be had: `open` brings it up, unless something is missing. */
export interface KafkaSource {
  /** What to install or to set; null where nothing is missing. */
  readonly missing: string | null;
  readonly open: () => Promise<KafkaServer>;
}

const needs = 'it needs TEST_KAFKA_BROKERS=host:port, Docker, or a JDK and Maven';

/**
 * A server that was given, else one in a container, else a process of this machine.
 * @param own true: the test stops, kills or pauses it, so that a server which was given (TEST_KAFKA_BROKERS) won't do
 */
export const findKafka = async ({ own = false } = {}): Promise<KafkaSource> => {
  const given = process.env['TEST_KAFKA_BROKERS'];
  if (given && !own) return { missing: null, open: async () => givenKafka(given.split(',')) };
  const undockered = await withoutImage(KAFKA_IMAGE);
  if (undockered === null) return { missing: null, open: kafkaContainer };
  const lacking = (await withoutJvm()) ?? (await failureOf(mavenJars(KAFKA_POM)));
  return { missing: lacking && `${needs}: ${undockered}, and ${lacking}`, open: kafkaProcess };
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
