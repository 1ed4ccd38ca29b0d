import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type PathQuestion, type TrustGraph, WorkExceeded } from '#trust-graph';
import {
  batchesOf,
  drawNetwork,
  drawPairs,
  idOf,
  type Network,
  NETWORK_END,
  PlainPaths,
} from '../../../../bench/network.js';
import { createMemoryTrustGraph } from '../index.js';
import { defaultOptions } from './path-rules.js';

/** More people than one segment holds. */
const network = drawNetwork({ people: 9_000, meanDegree: 12, seed: 7 });

const built = async (network: Network, workBudget?: number): Promise<TrustGraph> => {
  const graph = createMemoryTrustGraph({ profileTerms: () => null, ...(workBudget && { workBudget }) });
  for (const batch of batchesOf(network)) await graph.writer.apply(batch);
  return graph;
};

const questionOf = (seeker: number, target: number): PathQuestion => ({
  viewer: { workspace: 'mine', person: idOf('person', seeker), operator: false },
  from: idOf('person', seeker),
  to: { person: idOf('person', target) },
  options: defaultOptions,
  moment: { asOf: NETWORK_END, knownAt: NETWORK_END },
  skip: 0,
  first: 10,
  evidence: 2,
});

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** What is left once everything is collected: buffers are freed a little after the objects that held them. */
const memoryLeft = async (): Promise<NodeJS.MemoryUsage> => {
  for (let round = 0; round < 5; round++) {
    gc();
    await setTimeout(20);
  }
  return process.memoryUsage();
};

describe('a generated network', () => {
  let graph: TrustGraph;
  const taken = { arrayBuffers: 0, heapUsed: 0 };
  beforeAll(async () => {
    const before = await memoryLeft();
    graph = await built(network);
    const after = await memoryLeft();
    taken.arrayBuffers = after.arrayBuffers - before.arrayBuffers;
    taken.heapUsed = after.heapUsed - before.heapUsed;
  }, 60_000);

  it('takes no more memory than its budget: 90 bytes a tie and 300 a person, nearly all of it in arrays', () => {
    const [ties, people] = [network.ties.one.length, network.people];
    expect(taken.arrayBuffers).toBeGreaterThan(ties * 30);
    expect(taken.arrayBuffers).toBeLessThan(ties * 90 + people * 300);
    expect(taken.heapUsed).toBeLessThan(ties * 20);
  });

  it('answers with the same paths and bits as a depth-first search over plain maps', async () => {
    const plain = new PlainPaths(batchesOf(network));
    for (const [seeker, target] of Object.values(drawPairs(network, 40, 8)).flat()) {
      const expected = plain.find(idOf('person', seeker), idOf('person', target), NETWORK_END, 10);
      const { paths } = await graph.warmPaths.find(questionOf(seeker, target));
      expect(paths.map(({ people, probability }) => ({ people, probability }))).toEqual(expected);
    }
  });

  it('refuses to look at more of it than a question may, instead of answering in part', async () => {
    const small = drawNetwork({ people: 300, meanDegree: 10 });
    const poor = await built(small, 10);
    const [[seeker, target] = [0, 1]] = drawPairs(small, 1, 9).H;
    await expect(poor.warmPaths.find(questionOf(seeker, target))).rejects.toThrow(WorkExceeded);
  });
});
