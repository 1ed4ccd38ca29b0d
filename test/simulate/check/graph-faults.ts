import { isDeepStrictEqual } from 'node:util';
import type { History } from '../history.js';
import type { GraphStore } from '../servers/graph-store.js';
import type { Recorded } from './counted.js';
import { Model } from './model.js';

/** Where the graph differs from what the log comes to. */
export const graphFaults = (counted: readonly Recorded[], graph: GraphStore, history: History): string[] => {
  const due = counted.map(({ offset }) => offset);
  const applied = graph.applied.map(({ offset }) => offset);
  const faults = isDeepStrictEqual(applied, due)
    ? []
    : [`the graph was told ${String(applied)}, not ${String(due)}`];
  const model = new Model();
  for (const { commandId } of counted) {
    const wish = history.given.get(commandId)?.wish;
    if (wish) model.fulfil(wish);
  }
  const standing = endorsementsIn(graph);
  return isDeepStrictEqual(standing, model.standing)
    ? faults
    : [...faults, `endorsements in the graph: ${String(standing)}; by the log: ${String(model.standing)}`];
};

const endorsementsIn = (graph: GraphStore): string[] => {
  const standing = new Set<string>();
  for (const change of graph.applied.flatMap(({ changes }) => changes)) {
    if (change.change === 'evidence' && change.kind === 'ENDORSEMENT') standing.add(nameOf(change));
    if (change.change === 'evidenceEnd') standing.delete(nameOf(change));
  }
  return [...standing].sort();
};

const nameOf = ({ from, to, slot }: { from: string; to: string; slot: string | null }): string =>
  `${from}/${to}/${String(slot).replace('endorsement:', '')}`;
