import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { extname, join } from 'node:path';
import { buildSchema, graphql } from 'graphql';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};

/** A gateway that serves the built page under `/explorer/` and answers `viewer` at `/graphql` on our contract's schema. */
export interface StandIn {
  readonly page: string;
  /** The headers of every request that reached `/graphql`, oldest first. */
  readonly asked: IncomingHttpHeaders[];
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export async function openStandIn(): Promise<StandIn> {
  const schema = buildSchema(await readFile('test/architecture/core.graphql', 'utf8'));
  const rootValue = { viewer: { workspace: 'stand-in', roles: ['OPERATOR'] } };
  const asked: IncomingHttpHeaders[] = [];

  const answer = async (request: IncomingMessage): Promise<{ type: string; body: string | Buffer }> => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    if (path === '/graphql') {
      asked.push(request.headers);
      const { query: source } = JSON.parse(await bodyOf(request)) as { query: string };
      return { type: 'application/json', body: JSON.stringify(await graphql({ schema, source, rootValue })) };
    }
    const file = path === '/explorer/' ? 'index.html' : path.replace('/explorer/', '');
    return {
      type: types[extname(file)] ?? 'text/plain',
      body: await readFile(join('apps/explorer/dist', file)),
    };
  };

  const server = createServer((request, response) => {
    answer(request).then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port');

  return {
    page: `http://127.0.0.1:${String(address.port)}/explorer/`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
