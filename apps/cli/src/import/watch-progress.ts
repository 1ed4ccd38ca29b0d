import { setInterval } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import type { Server } from '../server/server.js';

const Progress = z.object({ import: z.object({ rows: z.number() }).nullable() });
const EVERY_MS = 200;

/** Draws how many of the rows are done, as the service tells. Gives what ends it. */
export const watchProgress = (
  server: Server,
  id: string,
  rows: number,
  stream: NodeJS.WriteStream | null,
): (() => void) => {
  if (stream === null) return () => undefined;
  const bar = new SingleBar({ stream, format: '{bar} {value}/{total} rows', clearOnComplete: true });
  const stopped = new AbortController();
  bar.start(rows, 0);
  void follow(server, id, bar, stopped.signal);
  return () => {
    stopped.abort();
    bar.stop();
  };
};

const follow = async (server: Server, id: string, bar: SingleBar, signal: AbortSignal): Promise<void> => {
  const operation = { query: 'query Progress($id: ID!) { import(id: $id) { rows } }', variables: { id } };
  try {
    for await (const _ of setInterval(EVERY_MS, undefined, { signal })) {
      const progress = await server.ask(Progress, operation);
      if (!signal.aborted) bar.update(progress.import?.rows ?? 0);
    }
  } catch {
    // The bar is only an aside: whatever is wrong, the answer to the upload itself tells it.
  }
};
