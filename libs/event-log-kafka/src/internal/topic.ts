import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin, type ITopicConfig, type Kafka } from 'kafkajs';
import { CannotOpen } from '#event-log';
import { within } from './within.js';

const PREPARED_MS = 30_000;
const { ConfigResourceTypes } = kafkajs; // not among the names that Node finds in it
const BETWEEN_ATTEMPTS_MS = 200;
const REPLICAS = 3;
const REPLICAS_IN_SYNC = 2;

export type TopicSettings = Readonly<Record<string, string>>;

/** A topic as it is to be. */
export interface TopicWanted {
  readonly topic: string;
  readonly partitions: number;
  /** For making it where it is not there yet, beside what keeps records safe from the loss of a broker. */
  readonly settings: TopicSettings;
  /** Says what is wrong with one that is there, and what to do, or null. */
  readonly fault: (settings: TopicSettings, partitions: number) => string | null;
  /** Told what makes records less safe than they could be. */
  readonly warn: (text: string) => void;
}

/** What kafkajs calls a login that is not taken. */
const REFUSED = 'KafkaJSSASLAuthenticationError';

/**
 * Makes the topic if it is not there, and looks at what it is in any case.
 * @returns its settings
 * @throws CannotOpen it is not as it must be, or the brokers do not answer
 */
export const preparedTopic = async (client: Kafka, wanted: TopicWanted): Promise<TopicSettings> => {
  const admin = client.admin({ retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 2_000 } });
  try {
    await within(PREPARED_MS, admin.connect());
    return await within(PREPARED_MS, checked(admin, wanted));
  } catch (cause) {
    if (cause instanceof CannotOpen) throw cause;
    const { name, message } = cause as Error;
    const hint =
      name === REFUSED ? 'KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD are not what it wants: ' : '';
    throw new CannotOpen(`topic ${wanted.topic} can’t be had from Kafka: ${hint}${message}`, { cause });
  } finally {
    admin.disconnect().catch(() => undefined);
  }
};

const checked = async (admin: Admin, wanted: TopicWanted): Promise<TopicSettings> => {
  const { brokers } = await admin.describeCluster();
  const { topic, fault, warn } = wanted;
  if (!(await admin.listTopics()).includes(topic)) await create(admin, wanted, brokers.length);
  const described = await onceKnown(() => admin.fetchTopicMetadata({ topics: [topic] }));
  const partitions = described.topics[0]?.partitions ?? [];
  const settings = await onceKnown(() => settingsOf(admin, topic));
  const wrong = fault(settings, partitions.length);
  if (wrong) throw new CannotOpen(`topic ${topic} ${wrong}`);
  const replicas = Math.min(...partitions.map((partition) => partition.replicas.length));
  for (const text of risks(settings, brokers.length, replicas)) warn(`topic ${topic}: ${text}`);
  return settings;
};

/** Two processes may do this at once; the second one finds it made. */
const create = async (admin: Admin, wanted: TopicWanted, brokers: number): Promise<void> => {
  const settings = {
    'min.insync.replicas': String(Math.min(REPLICAS_IN_SYNC, brokers)),
    'unclean.leader.election.enable': 'false',
    ...wanted.settings,
  };
  const made: ITopicConfig = {
    topic: wanted.topic,
    numPartitions: wanted.partitions,
    replicationFactor: Math.min(REPLICAS, brokers),
    configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
  };
  await onceKnown(() => admin.createTopics({ topics: [made], waitForLeaders: true }));
};

/** Brokers hear of a topic that was just made one after the other: who is asked at once may not know it yet. */
const onceKnown = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  const until = performance.now() + PREPARED_MS;
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      const { type } = fault as { readonly type?: string };
      if (type !== 'UNKNOWN_TOPIC_OR_PARTITION' || performance.now() > until) throw fault;
      await pause(BETWEEN_ATTEMPTS_MS);
    }
  }
};

const settingsOf = async (admin: Admin, topic: string): Promise<TopicSettings> => {
  const asked = { resources: [{ type: ConfigResourceTypes.TOPIC, name: topic }], includeSynonyms: false };
  const { resources } = await admin.describeConfigs(asked);
  const entries = resources.flatMap(({ configEntries }) => configEntries);
  return Object.fromEntries(entries.map(({ configName, configValue }) => [configName, configValue]));
};

const risks = (settings: TopicSettings, brokers: number, replicas: number): string[] => {
  if (brokers === 1) return ['there is one broker: what it acknowledged is lost with its machine'];
  const inSync = Number(settings['min.insync.replicas']);
  return [
    replicas < REPLICAS ? `it has ${replicas} replicas: make it with ${REPLICAS}` : null,
    inSync < REPLICAS_IN_SYNC
      ? `min.insync.replicas is ${inSync}: set ${REPLICAS_IN_SYNC}, so that none is lost with one broker`
      : null,
    settings['unclean.leader.election.enable'] === 'true'
      ? 'unclean.leader.election.enable is true: set it to false, or acknowledged records can be lost'
      : null,
  ].filter((text) => text !== null);
};
