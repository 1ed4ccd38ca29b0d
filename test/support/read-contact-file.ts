import type { ImportRow, ImportSource, RowWarning, SkippedRow } from '#contact-import';
import { readImport } from '#contact-import';

export const NOW = '2026-01-31T09:30:00Z';

/** All that a file gives, in order. `size`: bytes per chunk, so that seams fall anywhere. */
export const read = async (
  source: ImportSource,
  file: string | Uint8Array,
  size = 7,
): Promise<(ImportRow | SkippedRow | RowWarning)[]> =>
  collected(readImport(source, chunked(file, size), { now: NOW }));

export const collected = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

export async function* chunked(file: string | Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}
