import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { linkedInExport } from '../../../test/support/linkedin-export.js';
import {
  stubGateway,
  type StubAnswer,
  type StubGateway,
  type StubRequest,
} from '../../../test/support/stub-gateway.js';
import { run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'warmpath-cli-'));
const file = join(folder, 'Connections.csv');
writeFileSync(file, linkedInExport({ rows: 30, odd: 0 }));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const edge = (
  name: string | null,
  role: string | null,
  id: string,
  organization: string,
  current = true,
) => ({
  node: { name, positions: [{ role, current, organization: { id, name: organization } }] },
});
const network = [
  edge("Brian O'Neil", 'Chef', 'o1', 'Nobody There'),
  edge('Ann Lee', 'Chef', 'o1', 'Nobody There'),
  edge("Brian O'Hara", "Maitre d'", 'o2', "Joe's"),
  edge(null, null, 'o3', 'Old Place', false),
];
const answered = {
  id: 'the import',
  rows: 30,
  taken: 17,
  skipped: Array.from({ length: 12 }, (_, index) => ({ row: index + 1, reason: `because ${index + 1}` })),
  doubtful: [{ row: 29, candidates: [{}, {}] }],
  readToken: 'after import',
};

const claimed = {
  person: { id: 'me-1', name: 'Grace Hopper' },
  rejection: null,
  receipt: { readToken: 'after claim' },
};

/** Answers as the service does: nobody is there at the commonest employer, so a line about it must not be printed. */
const service = ({ path, body }: StubRequest): StubAnswer => {
  if (path !== '/graphql') return { body: answered };
  const { query, variables } = JSON.parse(body.toString()) as {
    query: string;
    variables?: Record<string, string>;
  };
  const page = (edges: unknown[]) => ({ edges });
  const data = query.includes('viewer {')
    ? { viewer: { person: null, readToken: 'now' } }
    : query.includes('claimPerson')
      ? { claimPerson: claimed }
      : query.includes('introductionPaths')
        ? { introductionPaths: { paths: page(variables?.['organization'] === 'o2' ? [{}] : []) } }
        : query.includes('people(')
          ? { people: page(variables?.['name'] === 'Brian' ? [{}] : []) }
          : {
              reachable: page(
                variables?.['role'] === undefined ? network : variables['role'] === 'Chef' ? [{}] : [],
              ),
            };
  return { body: { data } };
};

let gateway: StubGateway;
afterEach(async () => gateway.close());

const warmpath = async (answer: (request: StubRequest) => StubAnswer, ...args: string[]) => {
  gateway = await stubGateway(answer);
  const said = { out: '', err: '' };
  const code = await run([...args, '--url', `${gateway.url}/`], {
    out: (text) => void (said.out += `${text}\n`),
    err: (text) => void (said.err += `${text}\n`),
    bar: null,
  });
  return { code, ...said };
};

describe('warmpath import linkedin', () => {
  it('claims the person, sends the file as theirs and reports', async () => {
    const { code, out, err } = await warmpath(
      service,
      'import',
      'linkedin',
      file,
      '--me',
      'Grace Hopper',
      '--share',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const sent = gateway.requests.find(({ path }) => path.startsWith('/import'));
    expect(sent?.path).toBe('/import/linkedin?person=me-1&share=workspace');
    expect(sent?.body.toString()).toBe(linkedInExport({ rows: 30, odd: 0 }));
    expect(sent?.headers).toMatchObject({
      'content-type': 'text/csv',
      'x-warmpath-workspace': 'mine',
      'x-warmpath-person': 'me-1',
      'x-warmpath-at-least': 'after claim',
    });
    expect(sent?.headers['x-import-id']).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(out.split('\n').slice(0, 16)).toEqual([
      'Took 17 of 30 rows.',
      'Skipped 12:',
      ...Array.from({ length: 10 }, (_, index) => `  row ${index + 1}: because ${index + 1}`),
      '  … and 2 more',
      'Doubtful 1, decide each with the mutation resolveMatch of import the import:',
      '  row 29: might be one of 2 people already here',
      'You are Grace Hopper me-1.',
    ]);
  });

  it('waits for a service that is behind, and gives its command once, however often it is sent', async () => {
    const stale = { data: null, errors: [{ message: 'behind', extensions: { code: 'STALE' } }] };
    const retry = { data: null, errors: [{ message: 'unknown', extensions: { code: 'RETRY' } }] };
    const unseen = { data: { claimPerson: { ...claimed, person: null } } };
    const claims: StubAnswer[] = [{ body: retry }, { body: unseen }];
    const looks: StubAnswer[] = [{ body: stale }];
    const behind = (request: StubRequest): StubAnswer => {
      const first = request.body.includes('claimPerson') ? claims : looks;
      return (request.path === '/graphql' ? first.shift() : undefined) ?? service(request);
    };
    const { code, err } = await warmpath(behind, 'import', 'linkedin', file, '--me', 'Grace Hopper');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const sent = gateway.requests.filter(({ body }) => body.includes('claimPerson'));
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ body }) => body.toString())).size).toBe(1);
    expect(sent[0]?.body.toString()).toMatch(/"commandId":"[0-9a-f-]{36}"/);
  });

  it('prints three lines that ask what has an answer, and survive a shell', async () => {
    const { out } = await warmpath(service, 'import', 'linkedin', file, '--me', 'Grace Hopper');
    const lines = out.split('\n').filter((line) => line.startsWith('curl '));
    expect(out).toContain("Who can introduce me at Joe's?");
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const script = `curl() { for word in "$@"; do printf '%s\\n' "$word"; done; }; ${line}`;
      const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\n');
      const after = (flag: string) =>
        words.flatMap((word, index) => (word === flag ? (words[index + 1] ?? '') : []));
      const headers = Object.fromEntries(
        after('-H').map((header) => header.split(': ', 2) as [string, string]),
      );
      expect(headers).toEqual({
        'content-type': 'application/json',
        'x-warmpath-workspace': 'mine',
        'x-warmpath-person': 'me-1',
      });
      const answer = await fetch(words[1] ?? '', { method: 'POST', headers, body: after('-d')[0] ?? '' });
      expect(JSON.stringify(await answer.json())).toContain('"edges":[{}]');
    }
  });

  it('asks about what occurs most, until something has an answer', async () => {
    await warmpath(service, 'import', 'linkedin', file, '--me', 'Grace Hopper');
    const asked = gateway.requests.filter(({ body }) => body.includes('introductionPaths'));
    expect(asked.map(({ body }) => /"organization":"(o\d)"/.exec(body.toString())?.[1])).toEqual([
      'o1',
      'o2',
    ]);
  });

  it('asks with the token of the import, so that every question sees it', async () => {
    await warmpath(service, 'import', 'linkedin', file, '--me', 'Grace Hopper');
    const after = gateway.requests.slice(
      gateway.requests.findIndex(({ path }) => path.startsWith('/import')) + 1,
    );
    expect(after.length).toBeGreaterThan(3);
    expect(new Set(after.map(({ headers }) => headers['x-warmpath-at-least']))).toEqual(
      new Set(['after import']),
    );
  });

  it('previews without asking anything afterwards', async () => {
    const { out } = await warmpath(service, 'import', 'linkedin', file, '--me', 'Grace', '--preview');
    expect(out).toContain('Would take 17 of 30 rows.');
    expect(gateway.requests.at(-1)?.path).toBe('/import/linkedin?person=me-1&preview=true');
  });

  it('is whom the token says, and claims nothing', async () => {
    const person = { id: 'me-2', name: null };
    const known = (request: StubRequest) =>
      request.body.includes('viewer {')
        ? { body: { data: { viewer: { person, readToken: 'now' } } } }
        : service(request);
    const { code, out } = await warmpath(known, 'import', 'linkedin', file, '--token', 'a.b.c');
    expect(code).toBe(0);
    expect(out).toContain("-H 'authorization: Bearer a.b.c'");
    expect(gateway.requests.every(({ headers }) => headers.authorization === 'Bearer a.b.c')).toBe(true);
    expect(gateway.requests.some(({ body }) => body.includes('claimPerson'))).toBe(false);
    expect(gateway.requests.some(({ path }) => path === '/import/linkedin?person=me-2')).toBe(true);
  });

  it.each<[string, StubAnswer, string]>([
    [
      'a fault of GraphQL',
      { body: { data: null, errors: [{ message: 'Come back later.' }] } },
      'Come back later.',
    ],
    ['a fault of HTTP', { status: 401, body: { message: 'Who are you?' } }, 'Who are you?'],
    ['another service', { body: '<html>' }, 'is not warmpath'],
    ['a bare status', { status: 502, body: '' }, 'status 502'],
    [
      'a rejection',
      {
        body: {
          data: {
            viewer: null,
            claimPerson: { person: null, receipt: null, rejection: { message: 'Not you.' } },
          },
        },
      },
      'Not you.',
    ],
  ])('ends with 1 and the message of %s', async (_, answer, message) => {
    const { code, out, err } = await warmpath(() => answer, 'import', 'linkedin', file, '--me', 'Grace');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
  });

  it('says of rows that were taken what was dropped from them', async () => {
    const warnings = [{ row: 3, code: 'URL_DROPPED', reason: 'The url is odd.' }];
    const { code, out } = await warmpath(
      (request) => (request.path === '/graphql' ? service(request) : { body: { ...answered, warnings } }),
      ...['import', 'linkedin', file, '--me', 'Grace'],
    );
    expect(code).toBe(0);
    expect(out).toContain('Taken without a cell 1:\n  row 3: The url is odd.\n');
  });

  it('says how to start the service when nothing answers, and reads the file first', async () => {
    await warmpath(service, '--help');
    await gateway.close();
    const said: string[] = [];
    const terminal = { out: () => undefined, err: (text: string) => void said.push(text), bar: null };
    expect(await run(['import', 'linkedin', file, '--me', 'Grace', '--url', gateway.url], terminal)).toBe(1);
    expect(said).toEqual([
      `Nothing answers at ${gateway.url}. Start the service with "npm start", or say where with --url.`,
    ]);
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'Vorname,Nachname\n');
    expect(await run(['import', 'linkedin', other, '--me', 'Grace', '--url', gateway.url], terminal)).toBe(1);
    expect(said[1]).toContain('switch LinkedIn to English');
    gateway = await stubGateway(service);
  });

  it.each([
    [['import', 'linkedin']],
    [['import', 'linkedin', file]],
    [['import', 'linkedin', join(folder, 'absent.csv'), '--me', 'Grace']],
    [['import', 'linkedin', file, '--me', 'Grace', '--workspace', 'Not A Name']],
    [['import', 'letters', file]],
    [['fly']],
    [[]],
  ])('ends with 2 on %j', async (args) => {
    const { code, err } = await warmpath(service, ...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
    expect(gateway.requests).toEqual([]);
  });
});

describe('warmpath import people', () => {
  it('sends an operator’s file as nobody in particular', async () => {
    const people = join(folder, 'people.csv');
    writeFileSync(people, 'id,name\np1,Ann\n');
    const { code, out } = await warmpath(service, 'import', 'people', people, '--workspace', 'alumni');
    expect({ code, first: out.split('\n')[0] }).toEqual({ code: 0, first: 'Took 17 of 30 rows.' });
    expect(gateway.requests.map(({ path }) => path)).toEqual(['/import/people']);
    expect(gateway.requests[0]?.headers).toMatchObject({ 'x-warmpath-workspace': 'alumni' });
    expect(gateway.requests[0]?.headers['x-warmpath-person']).toBeUndefined();
  });
});
