import { createSecretKey, randomUUID } from 'node:crypto';
import type { TrustGraph } from '#trust-graph';
import { openNeo4jTrustGraph } from '#trust-graph-neo4j';
import type { Bench, Figure } from './bench.js';
import { BareMerges } from './projection/bare-merges.js';
import { batchesOf, drawNetwork, type Network } from './network.js';
import { neo4jServer } from './servers.js';

const SIZE = { people: 2_000, meanDegree: 30, evidenceShare: 0.2, seed: 7 };

const { url, missing } = neo4jServer;
let bare: BareMerges;
let network: Network;

const newGraph = (): Promise<TrustGraph> =>
  openNeo4jTrustGraph({
    url,
    login: null,
    graph: `bench-${randomUUID()}`,
    profileTerms: () => null,
    termSecret: createSecretKey('of benchmarks', 'utf8'),
  });

/** Fills a new graph, and says how many changes that were and how long it took. */
const fill = async (): Promise<{ graph: TrustGraph; changes: number; milliseconds: number }> => {
  const graph = await newGraph();
  let [changes, milliseconds] = [0, 0];
  for (const batch of batchesOf(network)) {
    const started = performance.now();
    await graph.writer.apply(batch);
    milliseconds += performance.now() - started;
    changes += batch.records.reduce((sum, record) => sum + record.changes.length, 0);
  }
  return { graph, changes, milliseconds };
};

export const question: Bench = {
  name: 'projection-neo4j',
  missing,
  title:
    'Changes a second from batches of 5,000 into a Neo4j of this machine, checkpoint and standing included, and beside ' +
    'it a bare batched MERGE of the same people and ties with the same text on them, as many a transaction.',
  prepare: async () => {
    bare = new BareMerges(url);
    network = drawNetwork(SIZE);
    await bare.prepare();
    await (await fill()).graph.close(); // warms the server's plans
    const rows = [
      ['people', SIZE.people],
      ['ties', network.ties.one.length],
    ];
    return [{ caption: 'Data', columns: ['what', 'value'], rows }];
  },
  parity: async () => {
    const { graph } = await fill();
    const live = (await graph.generations?.list())?.at(-1)?.name ?? '';
    const counts = (await graph.generations?.contents(live, 0))?.counts;
    await graph.close();
    await bare.fill(batchesOf(network));
    const [people, ties] = await bare.counts();
    if (counts?.['Person'] !== people || counts['Tie'] !== ties)
      throw new Error(`the bare graph has ${people} people and ${ties} ties, not ${JSON.stringify(counts)}`);
    return `both hold ${people} people and ${ties} ties.`;
  },
  run: async (): Promise<readonly Figure[]> => {
    const { graph, changes, milliseconds } = await fill();
    await graph.close();
    const merging = await bare.fill(batchesOf(network));
    const rate = (spent: number): number => (changes / spent) * 1_000;
    return [
      { name: 'projection (pass line: at least 10,000)', value: rate(milliseconds), unit: 'changes/s' },
      { name: 'bare batched MERGE of the same', value: rate(merging), unit: 'changes/s' },
      { name: 'ratio to bare (pass line: at least 0.5)', value: merging / milliseconds, unit: '' },
    ];
  },
  close: () => bare.close(),
};
