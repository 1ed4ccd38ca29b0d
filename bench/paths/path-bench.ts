import type { PathAnswer, TrustGraph } from '#trust-graph';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import type { Bench, Figure, Table } from '../bench.js';
import {
  drawNetwork,
  drawPairs,
  idOf,
  type Network,
  NETWORK_END,
  type NetworkSize,
  type Pair,
} from '../network.js';
import { latencies, median } from '../percentiles.js';
import { checkPaths } from './check-paths.js';
import { fill } from './fill.js';

export const TOP = 10;
const TIMED_PAIRS = 1_000;
const PASSES = 5;

/** A member asks for their own paths, with everything that is shown of the ten best; `evidence` items a hop. */
export const askOf =
  (graph: TrustGraph, evidence = 2) =>
  ([seeker, target]: Pair): Promise<PathAnswer> => {
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
      evidence,
    });
  };

/**
 * Every pass asks all pairs once. Per pair the median of the passes counts: a pause of the machine that hits one of
 * them is not the engine's, and between two passes the caches have forgotten the pair. All calls are shown beside it.
 */
const timeAll = async (
  name: string,
  pairs: readonly Pair[],
  ask: (pair: Pair) => Promise<unknown>,
): Promise<readonly Figure[]> => {
  const passes: number[][] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const times: number[] = [];
    for (const pair of pairs) {
      const started = performance.now();
      await ask(pair);
      times.push(performance.now() - started);
    }
    passes.push(times);
  }
  const medians = pairs.map((_, i) => median(passes.map((times) => times[i] ?? 0)));
  return [...latencies(name, medians), ...latencies(`${name} all calls`, passes.flat())];
};

/** Paths from person to person over a generated network, `checkedPairs` of each of three kinds checked before. */
export const pathBench = (name: string, size: NetworkSize, checkedPairs: number): Bench => {
  const graph = createMemoryTrustGraph({ profileTerms: () => null });
  const ask = askOf(graph);
  let network: Network | undefined;
  const drawn = (): Network => (network ??= drawNetwork(size));
  return {
    name,
    title:
      'The ten best paths of up to three hops from person to person, in process, with all that is shown of them ' +
      '(evidence, bound, waiting time): a member asks, visibility is checked. Pairs: U uniform, W ends of random walks ' +
      'of two or three steps, H both ends by degree.',
    prepare: async (): Promise<readonly Table[]> => [await fill(graph, drawn())],
    parity: () => checkPaths(drawn(), drawPairs(drawn(), checkedPairs, 3), ask, TOP),
    async run(): Promise<readonly Figure[]> {
      const figures: Figure[] = [];
      for (const [kind, pairs] of Object.entries(drawPairs(drawn(), TIMED_PAIRS, 2))) {
        figures.push(...(await timeAll(kind, pairs, ask)));
      }
      return figures;
    },
  };
};
