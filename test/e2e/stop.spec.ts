import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { startInVain, startProduct } from '../support/product.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warmpath-stop-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const operator = (url: string) => new Client(url, { 'x-warmpath-workspace': 'mine' });
const settings = { DEMO: 'off', RATE_LIMIT: 'off' };

/** Writes as fast as answers come, until the service is gone, and adds to the list what was acknowledged. */
const writeUntilGone = async (url: string, writer: string, acknowledged: string[]): Promise<void> => {
  for (let number = 0; ; number += 1) {
    const id = `${writer}-${String(number)}`;
    try {
      const { receipt } = await operator(url).give('addPerson', { name: id, externalIds: [id] });
      if (receipt) acknowledged.push(id);
    } catch {
      return;
    }
  }
};

describe.each(['SIGTERM', 'SIGINT'] as const)('%s while four clients write', (signal) => {
  it('ends it in less than 5 s with code 0, and loses nothing that was acknowledged', async () => {
    const data = join(folder, signal);
    const product = await startProduct(settings, data);
    const acknowledged: string[] = [];
    const writers = ['a', 'b', 'c', 'd'].map((writer) => writeUntilGone(product.url, writer, acknowledged));
    while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 10));
    const { code, milliseconds, said } = await product.end(signal);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(milliseconds).toBeLessThan(5_000);

    await Promise.all(writers);
    const again = await startProduct(settings, data);
    const found = await namesIn(operator(again.url));
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    await again.stop();
  });
});

const namesIn = async (client: Client): Promise<Set<string>> => {
  const names = new Set<string>();
  let after: string | null = null;
  do {
    const {
      people,
    }: {
      people: { edges: { node: { name: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    } = await client.ask(
      'query ($after: String) { people(first: 100, after: $after) { edges { node { name } } pageInfo { endCursor hasNextPage } } }',
      { after },
    );
    for (const { node } of people.edges) names.add(node.name);
    after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null;
  } while (after !== null);
  return names;
};

describe('a client that never comes to an end', () => {
  it('does not keep the service from stopping within 5 s, and what it had sent before is kept', async () => {
    const data = join(folder, 'endless');
    const product = await startProduct(settings, data);
    const rows = Array.from(
      { length: 1_100 },
      (_, index) => `p${String(index)},Person ${String(index)},,,,,,\n`,
    );
    const upload = request(`${product.url}/import/people`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
    });
    upload.on('error', () => undefined);
    upload.write(`id,name,email,organization,role,industry,from,to\n${rows.join('')}`);
    const idle = new Promise((resolve) => setTimeout(resolve, 1_000));
    await idle;
    const { code, milliseconds, said } = await product.end('SIGTERM');
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(milliseconds).toBeLessThan(5_000);
    const again = await startProduct(settings, data);
    const { people } = await operator(again.url).ask<{ people: { totalCount: number } }>(
      '{ people(first: 1) { totalCount } }',
    );
    expect(people.totalCount).toBe(1_000);
    await again.stop();
  });
});

describe('a start in vain', () => {
  it('says every fault of the settings at once, ends with code 1, and listens nowhere', async () => {
    const { code, said, url } = await startInVain({
      PORT: 'all',
      AUTH: 'jwt',
      AUTH_JWKS: join(folder, 'nothing.json'),
      EVENT_LOG: 'paper',
      LOG_LEVEL: 'loud',
      RATE_LIMIT: '-1',
      DEMO: 'maybe',
    });
    expect({ code, url }).toEqual({ code: 1, url: null });
    expect(said).toMatch(/^warmpath can’t start with these settings:\n/);
    const named = [...said.matchAll(/^ {2}- ([A-Z_]+): ./gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([
      'AUTH_AUDIENCE',
      'AUTH_ISSUER',
      'AUTH_JWKS',
      'DEMO',
      'EVENT_LOG',
      'LOG_LEVEL',
      'PORT',
      'RATE_LIMIT',
    ]);
    expect(said).not.toMatch(/\bat .*\.js/);
  });

  it('refuses to let anybody be anybody in production', async () => {
    const { code, said, url } = await startInVain({ NODE_ENV: 'production', AUTH: 'open', DATA_DIR: folder });
    expect({ code, url }).toEqual({ code: 1, url: null });
    expect(said).toContain('- AUTH: open lets anybody be anybody');
  });

  it('leaves data alone that another process has open, and says so; that one goes on', async () => {
    const data = join(folder, 'shared');
    const first = await startProduct(settings, data);
    const second = await startInVain({ ...settings, DATA_DIR: data });
    expect(second).toMatchObject({ code: 1, url: null });
    expect(second.said).toMatch(/^warmpath can’t start: .*shared.* is in use by another process: .+\.\n$/);
    const { rejection } = await operator(first.url).give('addPerson', { name: 'Still here' });
    expect(rejection).toBeNull();
    expect((await first.end('SIGTERM')).code).toBe(0);
  });

  it('says that a port is taken, or that a folder is none', async () => {
    const first = await startProduct(settings, join(folder, 'port'));
    const { port } = new URL(first.url);
    const taken = await startInVain({ ...settings, PORT: port, DATA_DIR: join(folder, 'other') });
    expect(taken).toMatchObject({ code: 1, url: null, said: expect.stringMatching(/port \d+ is taken/) });
    await first.stop();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const noFolder = await startInVain({ ...settings, DATA_DIR: join(file, 'data') });
    expect(noFolder).toMatchObject({ code: 1, url: null, said: expect.stringMatching(/DATA_DIR/) });
    expect(taken.said + noFolder.said).not.toMatch(/\bat .*\.js/);
  });
});
