import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Order } from './recorder.js';
import { RemoteRecorder } from './remote-recorder.js';
import { COMMAND_BYTES } from './wire.js';

const PATIENCE_MS = 600;
const ok = { outcome: 'ok', answer: { id: 'acme' }, position: { partition: 0, offset: 7 } };
const order = {
  workspace: 'mine',
  commandId: '019ca945-0a00-7000-8000-000000000001',
  actor: { person: null, operator: true },
  occurredAt: '2026-03-01T12:00:00Z',
  command: { type: 'AddOrganization', data: { name: 'Acme' } },
} as Order;

interface Got {
  readonly path: string | undefined;
  readonly secret: string | undefined;
  readonly body: unknown;
}
type Answers = (got: Got) => readonly [number, unknown] | null;

/** A recorder that answers as the test says; null: never. */
class Stub {
  readonly got: Got[] = [];
  answers: Answers = () => [200, ok];
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as unknown;
      const got = { path: request.url, secret: request.headers.authorization, body };
      this.got.push(got);
      const answer = this.answers(got);
      if (answer) response.writeHead(answer[0]).end(JSON.stringify(answer[1]));
    });
  });

  async listen(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

let first: Stub;
let second: Stub;
beforeEach(async () => {
  [first, second] = await Promise.all([new Stub().listen(), new Stub().listen()]);
});
afterEach(() => {
  first.close();
  second.close();
});
const recorder = (...recorders: string[]): RemoteRecorder =>
  new RemoteRecorder({ recorders, secret: 'secret', partitionCount: 4, patience: PATIENCE_MS });

describe('a recorder that is asked over HTTP', () => {
  it('gets the order, the secret, and how long somebody waits', async () => {
    expect(await recorder(first.url).submit(order)).toEqual(ok);
    const { deadline, ...sent } = first.got[0]?.body as Order & { deadline: number };
    expect(first.got).toMatchObject([{ path: '/commands', secret: 'Bearer secret' }]);
    expect(sent).toEqual(order);
    expect(deadline).toBeGreaterThan(0);
    expect(deadline).toBeLessThanOrEqual(PATIENCE_MS);
  });

  it('may send to whoever decides, who is asked first from then on', async () => {
    first.answers = () => [421, { url: second.url }];
    const remote = recorder(first.url);
    for (let n = 0; n < 3; n++) expect(await remote.submit(order)).toEqual(ok);
    expect([first.got.length, second.got.length]).toEqual([1, 3]);
  });

  it('is left for the others once it is gone, or does not know who decides, or is starting', async () => {
    const remote = recorder(first.url, second.url);
    expect(await remote.submit(order)).toEqual(ok);
    first.close();
    expect(await remote.submit(order)).toEqual(ok);
    const third = await new Stub().listen();
    second.answers = () => [421, { url: null }];
    const other = recorder(second.url, third.url);
    expect(await other.submit(order)).toEqual(ok);
    third.answers = () => [503, {}];
    second.answers = () => [200, ok];
    expect(await other.submit(order)).toEqual(ok);
    third.close();
  });

  it('may be unknown, which is the answer', async () => {
    first.answers = () => [200, { outcome: 'unknown', why: 'the log is gone' }];
    expect(await recorder(first.url).submit(order)).toEqual({ outcome: 'unknown', why: 'the log is gone' });
    expect(first.got).toHaveLength(1);
  });
});

describe('where nobody answers', () => {
  it.each<[string, Answers]>([
    ['hangs', () => null],
    ['is starting', () => [503, {}]],
    ['does not know who decides', () => [421, { url: null }]],
    ['names itself', () => [421, { url: first.url }]],
  ])(
    'and one %s, the outcome is unknown when time is up, and few questions were asked',
    async (_, answers) => {
      first.answers = answers;
      const remote = recorder(first.url);
      const started = performance.now();
      expect(await remote.submit(order)).toEqual({ outcome: 'unknown', why: expect.any(String) });
      const took = performance.now() - started;
      expect(took / PATIENCE_MS).toBeGreaterThan(0.9);
      expect(took / PATIENCE_MS).toBeLessThan(3);
      expect(first.got.length).toBeLessThan(40);
      first.answers = () => [200, ok];
      expect(await remote.submit(order)).toEqual(ok);
    },
  );

  it('since there is nobody, a preview can’t be had', async () => {
    const { url } = first;
    first.close();
    await expect(recorder(url).preview(order)).rejects.toThrow('no recorder');
  });
});

describe('a command that no recorder takes', () => {
  it('is refused before it is sent where it is too large', async () => {
    const data = { name: 'x'.repeat(COMMAND_BYTES) };
    const huge = { ...order, command: { type: 'AddOrganization', data } } as Order;
    expect(await recorder(first.url).submit(huge)).toMatchObject({
      outcome: 'refused',
      rejection: { code: 'COMMAND_TOO_LARGE' },
    });
    expect(first.got).toEqual([]);
  });

  it('is a fault that says what to look at where the secret is another one, or the command is none', async () => {
    first.answers = () => [401, {}];
    await expect(recorder(first.url).submit(order)).rejects.toThrow('RECORDER_SECRET');
    first.answers = () => [400, { message: 'commandId: must be a UUIDv7' }];
    await expect(recorder(first.url).submit(order)).rejects.toThrow('must be a UUIDv7');
  });
});
