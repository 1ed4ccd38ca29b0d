import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Client } from '../support/client.js';
import { ask, send } from '../support/http.js';
import { makeIssuer, type Issuer } from '../support/issuer.js';
import { openService, type Service } from '../support/service.js';

let issuer: Issuer;
let service: Service;
let operator: Client;
let member: Client;
const log: string[] = [];

beforeAll(async () => {
  issuer = await makeIssuer();
  service = await openService({ ...issuer.environment, RATE_LIMIT: 'off', LOG_LEVEL: 'silent' }, log);
  const as = async (claims: Record<string, unknown>) =>
    new Client(service.url, { authorization: `Bearer ${await issuer.token(claims)}` });
  operator = await as({ sub: 'office@example.org', email: 'office@example.org', name: 'Olga Office' });
  await operator.give('addPerson', {
    name: 'Wilhelmina Quux',
    emails: ['quux@example.org'],
    externalIds: ['staff-1'],
  });
  member = await as({ sub: 'quux@example.org', warmpath_person: 'ext:staff-1', warmpath_roles: ['member'] });
});
afterAll(async () => {
  await service.close();
  issuer.remove();
});

const audited = () =>
  log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ audit }) => audit === true);
/** Worked out apart from the product: what the log calls the account (issuer, subject). */
const digest = createHash('sha256')
  .update('["https://login.example","office@example.org"]')
  .digest('hex')
  .slice(0, 16);

describe('the log', () => {
  it('says what operators read and write and upload, at any log level', async () => {
    expect(audited()).toMatchObject([
      {
        workspace: 'mine',
        person: null,
        account: digest,
        door: 'graphql',
        kind: 'mutation',
        asked: ['addPerson'],
      },
    ]);
    log.length = 0;
    await operator.send(
      'query Wilhelmina { found: people(search: "Wilhelmina") { totalCount } ...Q } fragment Q on Query { viewer { workspace } }',
    );
    await operator.upload('people', 'id,name,email\nstaff-2,Xerxes Yonder,xerxes@example.org\n');
    await operator.upload('people', 'id,name\nstaff-3,Zuleika Zero\n', { preview: 'true' });
    expect(audited()).toMatchObject([
      { account: digest, door: 'graphql', kind: 'query', asked: ['people', 'viewer'] },
      { account: digest, door: 'import', kind: 'import', asked: ['people'] },
      { account: digest, door: 'import', kind: 'preview', asked: ['people'] },
    ]);
  });

  it('says nothing of members, nor of what was refused before it was done', async () => {
    log.length = 0;
    await member.ask('{ viewer { workspace } }');
    await operator.send('{ nothing }');
    expect(audited()).toEqual([]);
  });

  it('holds nothing personal, whatever a client sends and whatever goes wrong', async () => {
    const lines: string[] = [];
    const other = await openService({ ...issuer.environment, LOG_LEVEL: 'trace' }, lines);
    const token = await issuer.token({
      sub: 'office@example.org',
      email: 'office@example.org',
      name: 'Olga Office',
    });
    const client = new Client(other.url, { authorization: `Bearer ${token}` });
    await client.give('addPerson', {
      name: 'Wilhelmina Quux',
      emails: ['quux@example.org'],
      externalIds: ['staff-1'],
    });
    await client.send(
      'query Wilhelmina($Quux: String = "Wilhelmina") { people(search: $Quux) { edges { node { name externalIds } } } }',
    );
    await client.send(
      'mutation { addPerson(input: { name: "Wilhelmina\\u0000Quux", emails: ["quux@"] }) { rejection { code } } }',
    );
    await client.send('{ person(by: { email: "quux@example.org" }) { id name headline } }');
    await client.upload(
      'linkedin',
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nXerxes,Yonder,,xerxes@example.org,Acme,Clerk,01 Jan 2026\nXerxes,,,,,,x\n',
      { person: 'ext:staff-1' },
    );
    await client.upload('people', 'Wilhelmina Quux,quux@example.org\n');
    await ask(other.url, '{"query": "Wilhelmina Quux');
    await ask(
      other.url,
      { query: '{ viewer { workspace } }' },
      { authorization: `Bearer ${token}x`, 'x-warmpath-person': 'ext:staff-1' },
    );
    // a fault of ours, with a value at hand that it could print
    Object.assign(other.warmpath.graph.directory, {
      lookUp: () => Promise.reject(new Error('the graph is gone')),
    });
    const failed = await client.send('{ person(by: { email: "quux@example.org" }) { id } }');
    expect(failed.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    await other.close();
    const said = lines.join('');
    expect(said).toContain('the graph is gone');
    expect(said).toContain('"audit":true');
    expect(said).not.toMatch(/Wilhelmina|Quux|Xerxes|Yonder|Olga|example\.org|staff-1/i);
  });
});

describe('metrics', () => {
  it('count requests by door and outcome, and name nobody', async () => {
    const before = await counts();
    await member.ask('{ viewer { workspace } }');
    await member.send('{ nothing }');
    await member.send('{ introductionPaths(to: { person: "x" }) { readToken } }');
    await ask(service.url, { query: '{ viewer { workspace } }' });
    await send(`${service.url}/nothing?name=Wilhelmina`);
    await send(`${service.url}/live`);
    const after = await counts();
    const more = (series: string) => (after.get(series) ?? 0) - (before.get(series) ?? 0);
    expect(more('door="graphql",outcome="OK"')).toBe(1);
    expect(more('door="graphql",outcome="BAD_USER_INPUT"')).toBe(2);
    expect(more('door="graphql",outcome="UNAUTHENTICATED"')).toBe(1);
    expect(more('door="page",outcome="NOT_FOUND"')).toBe(1);
    expect(more('door="health",outcome="OK"')).toBe(1);
    const { text } = await send(`${service.url}/metrics`);
    expect(text).not.toMatch(/Wilhelmina|staff-1|mine|[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(text).toContain('warmpath_projection_lag_records{partition="0"} 0');
  });

  const counts = async (): Promise<Map<string, number>> => {
    const { text } = await send(`${service.url}/metrics`);
    return new Map(
      [...text.matchAll(/^warmpath_request_seconds_count\{(.*)\} (\d+)$/gm)].map(
        ([, labels = '', count]): [string, number] => [labels, Number(count)],
      ),
    );
  };
});

describe('the rate limit', () => {
  it('holds for each person by what they ask for, and says when to come back', async () => {
    // 100 a second, so 2,000 at once; asking costs 50, and 8 pages 8 × (1 + 100 × (1 edge + 1 person)) = 1,608
    const slow = await openService({ ...issuer.environment, RATE_LIMIT: '100' }, []);
    const as = async (sub: string) => ({ authorization: `Bearer ${await issuer.token({ sub })}` });
    const page = (index: number) => `p${String(index)}: people(first: 100) { edges { node { id } } }`;
    const query = `{ ${Array.from({ length: 8 }, (_, index) => page(index)).join(' ')} }`;
    expect((await ask(slow.url, { query }, await as('ann'))).status).toBe(200);
    const refused = await ask(slow.url, { query }, await as('ann'));
    expect(refused).toMatchObject({ status: 429, code: 'LIMITED' });
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThanOrEqual(14); // (2 × 1,658 − 2,000) / 100, less what has come in by now
    expect(refused.message).toBe(
      `You have asked for too much in a short time: try again in ${String(seconds)} s.`,
    );
    expect(refused.text).toContain(`"retryAfterSeconds":${String(seconds)},"cost":1658`);
    expect((await ask(slow.url, { query }, await as('bob'))).status).toBe(200);
    await slow.close();
  });
});
