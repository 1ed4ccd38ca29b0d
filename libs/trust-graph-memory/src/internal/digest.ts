import { createHash } from 'node:crypto';
import type { Column } from './columns.js';
import type { WorkspaceGraph } from './workspace-graph.js';

/** Takes what a table holds, in an order that only its history decides. */
export type Sink = (part: string | Column) => void;

/** A hash over all that is held of some workspaces: people and facts are numbered by history, so nothing needs sorting. */
export const digestOf = (graphs: Iterable<WorkspaceGraph>): string => {
  const hash = createHash('sha256');
  const sink: Sink = (part) => {
    if (typeof part === 'string') hash.update(`${String(part.length)}:${part}`);
    else hash.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  };
  for (const graph of graphs) graph.digestInto(sink);
  return hash.digest('hex');
};
