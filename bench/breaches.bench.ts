import type { RiskFigures } from '#trust-graph';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import { breachOf } from '#trust-model';
import type { Bench, Figure, Table } from './bench.js';
import { checkBreaches } from './breaches/check-breaches.js';
import { type Parties, witnessedPairs } from './breaches/witnessed-pairs.js';
import { drawNetwork, drawPairs, idOf, type Network, NETWORK_END } from './network.js';
import { fill } from './paths/fill.js';
import { latencies } from './percentiles.js';

const TIMED_PAIRS = 2_000;
const CHECKED_PAIRS = 60;
const PASSES = 5;

const graph = createMemoryTrustGraph({ profileTerms: () => null });
let network: Network | undefined;
const drawn = (): Network => (network ??= drawNetwork({ people: 100_000, meanDegree: 50 }));

/** An operator asks: what the vouch is for, and with whom, doesn't move the probability. */
const ask = async ([connector, seeker]: Parties): Promise<RiskFigures> => {
  const figures = await graph.vouchRisk.ofVouch({
    viewer: { workspace: 'mine', person: null, operator: true },
    connector,
    seeker,
    contacts: [],
    moment: { asOf: NETWORK_END, knownAt: NETWORK_END },
    evidence: 0,
  });
  if (!figures) throw new Error('an operator may ask for any vouch');
  return figures;
};

const pairsOf = (count: number, seed: number): Readonly<Record<'V' | 'H', readonly Parties[]>> => ({
  V: witnessedPairs(drawn(), count, seed),
  H: drawPairs(drawn(), count, seed).H.map(([one, other]) => [idOf('person', one), idOf('person', other)]),
});
let timedPairs: ReturnType<typeof pairsOf> | undefined;

const timed = async (kind: string, pairs: readonly Parties[]): Promise<readonly Figure[]> => {
  const times: number[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    for (const pair of pairs) {
      const started = performance.now();
      const { breach, coefficients } = await ask(pair);
      breachOf(breach, coefficients);
      times.push(performance.now() - started);
    }
  }
  return latencies(kind, times);
};

export const question: Bench = {
  name: 'breaches',
  title:
    'One breach probability, in process: everything on record of the seeker, all that the connector made of others, and ' +
    'the two-hop witnesses between them (pass line: p50 at most 50 µs). Pairs of connector and seeker: V with a witness ' +
    'between them at least, H both ends by degree. All calls.',
  prepare: async (): Promise<readonly Table[]> => [await fill(graph, drawn())],
  parity: () => checkBreaches(drawn(), Object.values(pairsOf(CHECKED_PAIRS, 3)).flat(), ask),
  async run(): Promise<readonly Figure[]> {
    const figures: Figure[] = [];
    for (const [kind, pairs] of Object.entries((timedPairs ??= pairsOf(TIMED_PAIRS, 2))))
      figures.push(...(await timed(kind, pairs)));
    return figures;
  },
};
