import { createSecretKey, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TrustGraph } from '#trust-graph';
import { openNeo4jTrustGraph } from '#trust-graph-neo4j';
import type { Bench, Figure, Table } from './bench.js';
import { drawPairs, type Network, NETWORK_END, type Pair } from './network.js';
import { readNetwork } from './network/edge-list.js';
import { BareCypher } from './paths/bare-cypher.js';
import { checkPaths } from './paths/check-paths.js';
import { fill } from './paths/fill.js';
import { askOf, TOP } from './paths/path-bench.js';
import { latencies, median } from './percentiles.js';
import { neo4jServer } from './servers.js';

const CHECKED_PAIRS = 20;
const TIMED_PAIRS = 40;
const PASSES = 3;
const ROWS_OF_DATA = 5;

const { url } = neo4jServer;
const file = join(process.env['REAL_DATA'] ?? '../shared/data', 'ego-facebook', 'facebook_combined.txt');
const name = `bench-${randomUUID()}`;

const missing =
  neo4jServer.missing ??
  (existsSync(file) ? null : `there is no ${file} (REAL_DATA names the folder of data sets)`);

interface Peers {
  readonly network: Network;
  readonly graph: TrustGraph;
  readonly bare: BareCypher;
}
let opened: Peers | undefined;
const peers = (): Peers => {
  if (!opened) throw new Error('prepare comes first');
  return opened;
};

const prepare = async (): Promise<readonly Table[]> => {
  const graph = await openNeo4jTrustGraph({
    url,
    login: null,
    graph: name,
    profileTerms: () => null,
    termSecret: createSecretKey('of a benchmark', 'utf8'),
  });
  opened = { network: readNetwork(file), graph, bare: new BareCypher(url, await liveOf(graph)) };
  const { rows, ...data } = await fill(graph, opened.network);
  return [{ ...data, rows: rows.slice(0, ROWS_OF_DATA) }]; // the rest is about memory, and the graph lies elsewhere
};

/** All that it holds lies under that name. */
const liveOf = async ({ generations }: TrustGraph): Promise<string> =>
  (await generations?.list())?.find(({ state }) => state === 'LIVE')?.name ?? '';

const parity = async (): Promise<string> => {
  const { network, graph, bare } = peers();
  const pairs = drawPairs(network, CHECKED_PAIRS, 3);
  const checked = await checkPaths(network, pairs, askOf(graph, 0), TOP);
  for (const pair of Object.values(pairs).flat()) {
    const { paths } = await askOf(graph, 0)(pair);
    const found = paths.map(({ people, probability }) => ({ people, probability }));
    const expected = await bare.find(pair, NETWORK_END, TOP);
    if (JSON.stringify(found) !== JSON.stringify(expected))
      throw new Error(`the bare statement finds other paths for ${JSON.stringify(pair)}`);
  }
  return `${checked} The bare statement finds the same ones.`;
};

/** Engine and bare statement take turns, pair by pair; per pair the median of the passes counts. */
const compare = async (kind: string, pairs: readonly Pair[]): Promise<readonly Figure[]> => {
  const { graph, bare } = peers();
  const ask = askOf(graph, 0);
  const times = pairs.map(() => ({ engine: [] as number[], bare: [] as number[] }));
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [i, pair] of pairs.entries()) {
      const started = performance.now();
      await ask(pair);
      const between = performance.now();
      await bare.find(pair, NETWORK_END, TOP);
      times[i]?.engine.push(between - started);
      times[i]?.bare.push(performance.now() - between);
    }
  }
  const [engine, plain] = [times.map((time) => median(time.engine)), times.map((time) => median(time.bare))];
  return [
    ...latencies(`${kind} engine`, engine),
    ...latencies(`${kind} bare`, plain),
    {
      name: `${kind} ratio at p50 (pass line: at most 2)`,
      value: median(engine) / median(plain),
      unit: '',
    },
  ];
};

export const question: Bench = {
  name: 'paths-neo4j',
  missing,
  title:
    'The ten best paths of up to three hops in Neo4j over Bolt, without evidence texts, against the same question as ' +
    'bare Cypher with the same permission and decay, in turns. Friends of SNAP’s ego-Facebook; evidence is drawn. ' +
    'Pairs: U uniform, W ends of random walks of two or three steps, H both ends by degree.',
  prepare,
  parity,
  async run(): Promise<readonly Figure[]> {
    const figures: Figure[] = [];
    for (const [kind, pairs] of Object.entries(drawPairs(peers().network, TIMED_PAIRS, 2)))
      figures.push(...(await compare(kind, pairs)));
    return figures;
  },
  close: async () => {
    await peers().bare.forget();
    await peers().bare.close();
    await peers().graph.close();
  },
};
