import { describe, expect, it } from '@jest/globals';
import { shareBlock } from './blocks.js';
import { batchesOf } from './changes.js';
import { drawNetwork } from './network.js';
import { drawPairs } from './pairs.js';
import { neighboursOf } from './tie-list.js';

const PEOPLE = 10_000;
const MEAN_DEGREE = 50;
const network = drawNetwork({ people: PEOPLE, meanDegree: MEAN_DEGREE });
const { starts, to } = neighboursOf(PEOPLE, network.ties);
const degrees = Array.from(
  { length: PEOPLE },
  (_, person) => (starts[person + 1] ?? 0) - (starts[person] ?? 0),
);
const contacts = (person: number): Uint32Array => to.subarray(starts[person], starts[person + 1]);

describe('a generated network', () => {
  it('has the wanted mean degree', () => {
    const mean = degrees.reduce((sum, degree) => sum + degree, 0) / PEOPLE;
    expect(mean).toBeGreaterThan(MEAN_DEGREE * 0.93);
    expect(mean).toBeLessThan(MEAN_DEGREE * 1.07);
  });

  it('has few people with very many contacts', () => {
    const sorted = degrees.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * PEOPLE)] ?? 0;
    expect(at(0.5)).toBeLessThan(MEAN_DEGREE);
    expect(at(0.999)).toBeGreaterThan(10 * at(0.5));
    expect(sorted.at(-1)).toBeLessThan(6_000);
  });

  it('has a tenth or so of its ties across blocks', () => {
    const pairs = Array.from(network.ties.one, (one, i) => [one, network.ties.other[i] ?? 0] as const);
    const weak =
      pairs.filter(([one, other]) => !shareBlock(network.blocks, one, other)).length / pairs.length;
    expect(weak).toBeGreaterThan(0.09);
    expect(weak).toBeLessThan(0.15);
  });

  it('has far more closed triads than chance would leave', () => {
    const ends = drawPairs(network, 2_000, 1).W.map(([from]) => [...contacts(from).slice(0, 2)] as const);
    const closed = ends.filter(([a = 0, b = 0]) => contacts(a).includes(b)).length / ends.length;
    expect(closed).toBeGreaterThan((5 * MEAN_DEGREE) / PEOPLE);
  });

  it('is the same for the same seed, and another for another', () => {
    const size = { people: 500, meanDegree: 10 };
    const ties = (seed: number) => drawNetwork({ ...size, seed }).ties;
    expect(ties(3)).toEqual(ties(3));
    expect(ties(3)).not.toEqual(ties(4));
    const history = (seed: number) => [...batchesOf(drawNetwork({ ...size, seed }))];
    expect(history(3)).toEqual(history(3));
  });

  it('comes as batches that follow one another, with times that never fall', () => {
    let [upTo, last] = [0, 0];
    for (const batch of batchesOf(drawNetwork({ people: 2_000, meanDegree: 10 }))) {
      expect(batch.from).toBe(upTo);
      expect(batch.upTo).toBe(batch.from + batch.records.length);
      for (const record of batch.records) {
        expect(record.recordedAt).toBeGreaterThanOrEqual(last);
        last = record.recordedAt;
      }
      upTo = batch.upTo;
    }
  });
});
