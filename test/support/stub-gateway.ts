import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface StubRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
export interface StubAnswer {
  readonly status?: number;
  readonly body: unknown;
}

/** A real HTTP server on a free port of this machine that answers as told and remembers what it was asked. */
export interface StubGateway {
  readonly url: string;
  readonly requests: StubRequest[];
  readonly close: () => Promise<void>;
}

export const stubGateway = async (
  answer: (request: StubRequest) => StubAnswer | Promise<StubAnswer>,
): Promise<StubGateway> => {
  const requests: StubRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void received(incoming)
      .then((request) => {
        requests.push(request);
        return answer(request);
      })
      .then(({ status = 200, body }) => {
        outgoing.writeHead(status, { 'content-type': 'application/json' });
        outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

const received = async (incoming: IncomingMessage): Promise<StubRequest> => ({
  path: incoming.url ?? '',
  headers: incoming.headers,
  body: await buffer(incoming),
});
