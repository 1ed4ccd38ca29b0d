import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { GraphUnavailable, GraphWriter, type Standing, type StoppedRecord } from '#trust-graph';
import type { Progress } from './progress.js';
import { StandsStill, Watcher } from './watcher.js';

const LONG_MS = 10_000;
const SHORT_MS = 50;

/** A graph that somebody else fills. */
class FilledElsewhere extends GraphWriter {
  upTo = [3, 0];
  stopped: StoppedRecord | null = null;
  away = false;

  override async standings(partitions: number): Promise<readonly Standing[]> {
    if (this.away) throw new GraphUnavailable();
    return this.upTo.slice(0, partitions).map((upTo) => ({ upTo, log: null, stopped: this.stopped }));
  }

  override apply = notAsked;
  override bind = notAsked;
  override note = notAsked;
  override checkpoint = notAsked;
  override digest = notAsked;
}

const notAsked = (): Promise<never> => Promise.reject(new Error('whoever watches asks only how far it is'));

let graph: FilledElsewhere;
let watcher: Watcher;
let told: unknown[];
let seen: number[];

const first = (): Progress => {
  const [progress] = watcher.progress;
  if (!progress) throw new Error('it has partitions');
  return progress;
};
/** Waits until it is told of something new. */
const toldOf = async (count: number): Promise<void> => {
  while (told.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
};

beforeEach(async () => {
  graph = new FilledElsewhere();
  [told, seen] = [[], []];
  watcher = new Watcher(graph, 2, {
    tell: (progress) => told.push(progress.fault),
    beforeShown: async () => void seen.push(first().upTo),
  });
  await watcher.start();
});
afterEach(() => watcher.close());

it('knows from the start how far each partition is', () => {
  expect(watcher.progress.map(({ upTo }) => upTo)).toEqual([3, 0]);
});

it('lets wait for what another process fills in, and for nothing that it does not', async () => {
  expect(await first().reaches(2, SHORT_MS)).toBe(true);
  expect(await first().reaches(3, SHORT_MS)).toBe(false);
  const arrived = first().reaches(3, LONG_MS);
  graph.upTo = [4, 0];
  expect(await arrived).toBe(true);
});

it('does what is to be done before anybody is shown more, and then only', async () => {
  expect(seen).toEqual([0]);
  const arrived = first().reaches(3, LONG_MS);
  graph.upTo = [4, 0];
  await arrived;
  expect(seen).toEqual([0, 3]);
});

it('goes back with a graph that was made anew', async () => {
  graph.upTo = [1, 0];
  expect(await first().reaches(3, SHORT_MS * 10)).toBe(false);
  expect(first().upTo).toBe(1);
});

it('says that the graph is away, keeps what it knew, and says when it is back', async () => {
  graph.away = true;
  await toldOf(2); // of each partition
  expect(first().fault).toBeInstanceOf(GraphUnavailable);
  expect(first().upTo).toBe(3);
  graph.away = false;
  await toldOf(4);
  expect(watcher.progress.map(({ fault }) => fault)).toEqual([undefined, undefined]);
});

it('says which record another process can’t project, until that is past it', async () => {
  graph.stopped = { offset: 3, workspace: 'mine', why: 'nobody knows its type' };
  await toldOf(2);
  expect(first().fault).toEqual(new StandsStill('nobody knows its type'));
  expect(first().stopped).toEqual(graph.stopped);
  [graph.stopped, graph.upTo] = [null, [4, 0]];
  await toldOf(4);
  expect([first().fault, first().stopped, first().upTo]).toEqual([undefined, null, 4]);
});

it('looks no more once it is closed', async () => {
  await watcher.close();
  graph.upTo = [4, 0];
  expect(await first().reaches(3, SHORT_MS)).toBe(false);
});
