import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Commit } from '#event-log';

const made: string[] = [];

/** A path in a fresh directory; the directory at the path itself is not made yet. */
export const freshDirectory = (): string => {
  const parent = mkdtempSync(join(tmpdir(), 'warmpath-'));
  made.push(parent);
  return join(parent, 'data');
};

export const removeDirectories = (): void => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
};

/** A commit without events, `filler` characters long or a little more. */
export const commit = (term: number, seq: number, filler = 10): Commit => ({
  kind: 'COMMIT',
  term,
  seq,
  workspace: 'alumni',
  commandId: `command-${seq}`,
  payloadMac: 'mac',
  answer: { id: 'x'.repeat(filler) },
  recordedAt: '2026-03-01T12:00:00Z',
  events: [],
});

export const collected = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};
