import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import kafkajs from 'kafkajs';
import { partitionOf } from './partition-of.js';

describe('the partition of a workspace', () => {
  it('is the one that Kafka’s default partitioner takes for its id as a key', () => {
    const partitioner = kafkajs.Partitioners.DefaultPartitioner();
    const kafkas = (key: string, count: number): number =>
      partitioner({
        topic: 'log',
        message: { key, value: null },
        partitionMetadata: Array.from({ length: count }, (_, partitionId) => ({
          partitionId,
          leader: 1,
          partitionErrorCode: 0,
          replicas: [1],
          isr: [1],
        })),
      });
    const ids = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 100 }), (id, count) => {
        expect(partitionOf(id, count)).toBe(kafkas(id, count));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the one that is known for it: whatever changes here would lose what was recorded', () => {
    // murmur2 of these as Kafka's own UtilsTest has them, without the sign bit
    const known: readonly [string, number][] = [
      ['21', -973932308],
      ['foobar', -790332482],
      ['a-little-bit-long-string', -985981536],
      ['a-little-bit-longer-string', -1486304829],
      ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
      ['abc', 479470107],
    ];
    const count = 1_000_003;
    expect(known.map(([id]) => partitionOf(id, count))).toEqual(
      known.map(([, hash]) => (hash & 0x7fffffff) % count),
    );
  });

  it('is the only one there is', () => {
    expect(partitionOf('alumni', 1)).toBe(0);
  });
});
