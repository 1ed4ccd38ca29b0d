import type { TopicSettings, TopicWanted } from './topic.js';

/** One batch of ours, and room for what Kafka puts around it. */
const LEAST_BATCH_BYTES = 1_000_000;
/** One call of `append` is one batch, and the largest that managed clusters take is 8 MiB. */
const LARGEST_BATCH_BYTES = 8 * 1_048_576;

/** The topic of an event log: all that was ever written, for good. */
export const logTopic = (topic: string, partitions: number, warn: (text: string) => void): TopicWanted => ({
  topic,
  partitions,
  settings: {
    'cleanup.policy': 'delete',
    'retention.ms': '-1',
    'retention.bytes': '-1',
    'max.message.bytes': String(LARGEST_BATCH_BYTES),
  },
  fault: (settings, found) => faultOf(settings, found, partitions),
  warn,
});

const faultOf = (settings: TopicSettings, found: number, partitions: number): string | null => {
  if (found !== partitions)
    return `has ${found} partitions, not ${partitions}: set KAFKA_PARTITIONS to ${found}, or name another topic; the number stays as it was made, since it says where a workspace lies`;
  const policy = settings['cleanup.policy'];
  if (policy !== 'delete')
    return `has cleanup.policy=${policy}, which removes events: name another topic, or set cleanup.policy=delete before anything is written`;
  for (const name of ['retention.ms', 'retention.bytes'])
    if (settings[name] !== '-1')
      return `has ${name}=${settings[name]}, which removes events in time: set ${name}=-1`;
  if (Number(settings['max.message.bytes']) < LEAST_BATCH_BYTES)
    return `has max.message.bytes=${settings['max.message.bytes']}: set ${LARGEST_BATCH_BYTES}`;
  return null;
};
