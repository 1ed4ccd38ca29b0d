import type { TopicSettings, TopicWanted } from './topic.js';

export const KEY_PARTITION = 0;
const DAY_MS = 86_400_000;

/** The topic of a key store: one partition, since the order of all records decides, and compacted, so that erased keys go. */
export const keyTopic = (topic: string, warn: (text: string) => void): TopicWanted => ({
  topic,
  partitions: 1,
  settings: { 'cleanup.policy': 'compact', 'max.compaction.lag.ms': String(DAY_MS) },
  fault: faultOf,
  warn,
});

const faultOf = (settings: TopicSettings, partitions: number): string | null => {
  if (partitions !== 1) return `has ${partitions} partitions, and keys need a topic of one: name another`;
  const policy = String(settings['cleanup.policy']);
  if (policy !== 'compact')
    return `has cleanup.policy=${policy}: set compact, or keys are lost in time and erased ones stay`;
  const lag = String(settings['max.compaction.lag.ms']);
  if (Number(lag) > DAY_MS)
    return `has max.compaction.lag.ms=${lag}: set ${DAY_MS} at most, the time in which an erased key is gone`;
  return null;
};
