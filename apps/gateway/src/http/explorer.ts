import type { FastifyInstance } from 'fastify';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

const FILES = join(import.meta.dirname, '../../../../../apps/explorer/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** The explorer page at `/`, from our own files, read once: a fixed table of paths, so nothing else can be asked for. */
export const serveExplorer = async (server: FastifyInstance): Promise<void> => {
  for (const file of await filesBelow(FILES)) {
    const body = await readFile(join(FILES, file));
    const path = file === 'index.html' ? '/' : `/${file}`;
    server.get(path, (_request, reply) =>
      reply.type(TYPES[extname(file)] ?? 'application/octet-stream').send(body),
    );
  }
};

/** None where the page was not built: the API works without it. */
const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
};
