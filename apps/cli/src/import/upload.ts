import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Server } from '../server/server.js';
import type { Terminal } from '../terminal.js';
import type { ContactFile } from './contact-file.js';
import { watchProgress } from './watch-progress.js';

const Remark = z.object({ row: z.number(), reason: z.string() });

/** What the service answers once a file is in (`POST /import/…`). `row` counts the file's data rows from 1. */
export const ImportAnswer = z.object({
  id: z.string(),
  rows: z.number(),
  taken: z.number(),
  skipped: z.array(Remark),
  doubtful: z.array(z.object({ row: z.number(), candidates: z.array(z.unknown()) })),
  /** Rows that were taken without one of their cells. */
  warnings: z.array(Remark).default([]),
  readToken: z.string().nullish(),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

export interface UploadOptions {
  /** Whose contacts these are; absent: the workspace's own history. */
  readonly person?: string;
  readonly share?: true;
  readonly preview?: true;
}

/** Sends a file, and shows how far the service has come with it. */
export const upload = async (
  server: Server,
  { source, bytes, rows }: ContactFile,
  { person, share, preview }: UploadOptions,
  terminal: Terminal,
): Promise<ImportAnswer> => {
  const id = uuidv7();
  const asked = new URLSearchParams({
    ...(person === undefined ? {} : { person }),
    ...(share ? { share: 'workspace' } : {}),
    ...(preview ? { preview: 'true' } : {}),
  });
  const path = `/import/${source}${asked.size > 0 ? `?${asked.toString()}` : ''}`;
  const stopWatching = watchProgress(server, id, rows, terminal.bar);
  try {
    return await server.send(ImportAnswer, path, bytes, {
      'content-type': bytes[0] === 0x50 && bytes[1] === 0x4b ? 'application/zip' : 'text/csv',
      'x-import-id': id,
    });
  } finally {
    stopWatching();
  }
};
