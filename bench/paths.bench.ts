import type { PathAnswer, TrustGraph } from '#trust-graph';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import type { Bench, Figure, Table } from './bench.js';
import { batchesOf, drawNetwork, drawPairs, idOf, NETWORK_END, type Pair, PlainPaths } from './network.js';
import { latencies, median } from './percentiles.js';

const PEOPLE = 100_000;
const MEAN_DEGREE = 50;
const TOP = 10;
const TIMED_PAIRS = 1_000;
const PASSES = 5;
const CHECKED_PAIRS = 80;

const network = drawNetwork({ people: PEOPLE, meanDegree: MEAN_DEGREE });
const timed = drawPairs(network, TIMED_PAIRS, 2);
const graph: TrustGraph = createMemoryTrustGraph({ profileTerms: () => null });

/** A member asks for their own paths, with everything that is shown of the ten best. */
const ask = ([seeker, target]: Pair): Promise<PathAnswer> => {
  const from = idOf('person', seeker);
  return graph.warmPaths.find({
    viewer: { workspace: 'mine', person: from, operator: false },
    from,
    to: { person: idOf('person', target) },
    options: {
      maxHops: 3,
      excludePeople: [],
      excludeOrganizations: [],
      excludeKinds: [],
      excludeStances: ['AGAINST'],
      onlyWithCapacity: true,
      rankBy: 'PROBABILITY',
    },
    moment: { asOf: NETWORK_END, knownAt: NETWORK_END },
    skip: 0,
    first: TOP,
    evidence: 2,
  });
};

const prepare = async (): Promise<readonly Table[]> => {
  let spent = 0;
  let changes = 0;
  for (const batch of batchesOf(network)) {
    const started = performance.now();
    await graph.writer.apply(batch);
    spent += performance.now() - started;
    changes += batch.records.reduce((sum, record) => sum + record.changes.length, 0);
  }
  globalThis.gc?.();
  const { rss, arrayBuffers, heapUsed } = process.memoryUsage();
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const rows = [
    ['people', PEOPLE.toLocaleString('en')],
    ['ties', network.ties.one.length.toLocaleString('en')],
    ['changes applied', changes.toLocaleString('en')],
    ['changes applied per second', Math.round(changes / (spent / 1000)).toLocaleString('en')],
    ['resident, with the generated network, MB', megabytes(rss)],
    ['of it in typed arrays, MB', megabytes(arrayBuffers)],
    ['of it on the heap, MB', megabytes(heapUsed)],
  ];
  return [{ caption: 'Data', columns: ['what', 'value'], rows }];
};

const parity = async (): Promise<string> => {
  const plain = new PlainPaths(batchesOf(network));
  let checked = 0;
  let paths = 0;
  for (const pairs of Object.values(drawPairs(network, CHECKED_PAIRS, 3))) {
    for (const pair of pairs) {
      const [seeker, target] = [idOf('person', pair[0]), idOf('person', pair[1])];
      const expected = plain.find(seeker, target, NETWORK_END, TOP);
      const { paths: found } = await ask(pair);
      const digest = (list: readonly { people: readonly string[]; probability: number }[]) =>
        list.map(({ people, probability }) => `${people.join(' ')} ${String(probability)}`).join('\n');
      if (digest(found) !== digest(expected)) {
        throw new Error(
          `paths differ from ${seeker} to ${target}:\n${digest(found)}\nexpected\n${digest(expected)}`,
        );
      }
      checked += 1;
      paths += found.length;
    }
  }
  return `${String(checked)} pairs, ${String(paths)} paths: the same people in the same order and the same bits as a depth-first search over plain maps.`;
};

const timeOf = async (pair: Pair): Promise<number> => {
  const started = performance.now();
  await ask(pair);
  return performance.now() - started;
};

/**
 * Every pass asks all pairs once. Per pair the median of the passes counts: a pause of the machine that hits one of
 * them is not the engine's, and between two passes the caches have forgotten the pair. All calls are shown beside it.
 */
const run = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  for (const [name, pairs] of Object.entries(timed)) {
    const passes: number[][] = [];
    for (let pass = 0; pass < PASSES; pass++) {
      const times: number[] = [];
      for (const pair of pairs) times.push(await timeOf(pair));
      passes.push(times);
    }
    const medians = pairs.map((_, i) => median(passes.map((times) => times[i] ?? 0)));
    figures.push(...latencies(name, medians), ...latencies(`${name} all calls`, passes.flat()));
  }
  return figures;
};

export const question: Bench = {
  name: 'paths',
  title:
    'The ten best paths of up to three hops from person to person, in process, with all that is shown of them ' +
    '(evidence, bound, waiting time): a member asks, visibility is checked. Pairs: U uniform, W ends of random walks of ' +
    'two or three steps, H both ends by degree.',
  prepare,
  parity,
  run,
};
