import type { TrustGraph } from '#trust-graph';
import type { Table } from '../bench.js';
import { batchesOf, type Network } from '../network.js';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
const whole = (number: number): string => Math.round(number).toLocaleString('en');

/** Applies the network's history, and tells how long that took and what it left in memory. */
export const fill = async (graph: TrustGraph, network: Network): Promise<Table> => {
  globalThis.gc?.();
  const before = process.memoryUsage();
  let [spent, longest, changes] = [0, 0, 0];
  for (const batch of batchesOf(network)) {
    const started = performance.now();
    await graph.writer.apply(batch);
    const time = performance.now() - started;
    spent += time;
    longest = Math.max(longest, time);
    changes += batch.records.reduce((sum, record) => sum + record.changes.length, 0);
  }
  globalThis.gc?.();
  const after = process.memoryUsage();
  return {
    caption: 'Data',
    columns: ['what', 'value'],
    rows: [
      ['people', whole(network.people)],
      ['ties', whole(network.ties.one.length)],
      ['changes applied', whole(changes)],
      ['changes applied per second', whole(changes / (spent / 1000))],
      ['longest batch of 5,000 changes, ms', longest.toFixed(0)],
      ['resident, MB', megabytes(after.rss)],
      ['of it before the graph (Node, the generated network), MB', megabytes(before.rss)],
      [
        "the graph's typed arrays, with their room to grow, MB",
        megabytes(after.arrayBuffers - before.arrayBuffers),
      ],
      ['heap in use, MB', megabytes(after.heapUsed)],
    ],
  };
};
