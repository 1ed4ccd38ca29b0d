import type { Commit } from '#event-log';
import type { KafkaAccess } from '../internal/client.js';

/** A commit without events, `filler` characters long or a little more. */
export const commit = (term: number, seq: number, filler = 10): Commit => ({
  kind: 'COMMIT',
  term,
  seq,
  workspace: 'alumni',
  commandId: `command-${seq}`,
  payloadMac: 'mac',
  answer: { id: 'x'.repeat(filler) },
  recordedAt: '2026-03-01T12:00:00Z',
  events: [],
});

export const collected = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

/** A Kafka of this machine, as it is reached without any protection. */
export const accessTo = (brokers: readonly string[]): KafkaAccess => ({ brokers, ssl: false, sasl: null });
