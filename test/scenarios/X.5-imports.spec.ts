import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import {
  connections,
  csv,
  done,
  imported,
  join,
  lines,
  paths,
  peopleNames,
  refusal,
  trust,
} from '../support/cast.js';
import type { Client } from '../support/client.js';
import { linkedInExport } from '../support/linkedin-export.js';
import { openService, type Service } from '../support/service.js';

const sam = {
  firstName: 'Sam',
  lastName: 'Lee',
  url: 'https://www.linkedin.com/in/sam-lee',
  email: 'sam@lee.example',
  company: 'Acme Ltd',
  position: 'Potter',
  connectedOn: '05 Mar 2020',
};
/** Nothing but a name and a place: who this is nobody can tell for sure. */
const kim = { firstName: 'Kim', lastName: 'Ode', company: 'Acme Ltd', position: 'Glazier' };

const EVERYTHING = `query { people(first: 100) { totalCount edges { node {
  id name headline degree positions { role current from to organization { name } } } } }
  organizations(first: 100) { edges { node { id name industry sector } } } }`;

/** Every scenario has a workspace of its own, and Ada in it. */
describe('X.5 imports', () => {
  let service: Service;
  beforeAll(async () => {
    service = await openService();
  });
  afterAll(() => service.close());

  const alone = async (workspace: string): Promise<Client> =>
    (await join(service, 'Ada Park', workspace)).client;
  const everything = (client: Client) => client.ask<{ people: { totalCount: number } }>(EVERYTHING);
  const recorded = async (client: Client): Promise<string> => {
    const { viewer } = await client.ask<{ viewer: { readToken: string } }>('{ viewer { readToken } }');
    return viewer.readToken;
  };
  const codes = (said: readonly { row: number; code: string }[]) => said.map(({ row, code }) => [row, code]);

  it('takes LinkedIn’s CSV however it was written, and the ZIP', async () => {
    const export60 = { rows: 60, seed: 3 };
    const plain = linkedInExport({ ...export60, preamble: false });
    const windows = linkedInExport({ ...export60, byteOrderMark: true, lineBreak: '\r\n' });
    expect(windows).toMatch(/^\uFEFFNotes:\r\n/);
    const zip = zipSync({ 'Profile.csv': strToU8('First Name\nAda\n'), 'Connections.csv': strToU8(windows) });
    const [one, two, three] = [await alone('plain'), await alone('windows'), await alone('zipped')];

    const answer = await imported(one, 'linkedin', plain);
    expect(answer.rows).toBe(60);
    expect(answer.taken).toBeGreaterThan(50);
    const same = {
      rows: answer.rows,
      taken: answer.taken,
      skipped: answer.skipped,
      warnings: answer.warnings,
    };
    expect(await imported(two, 'linkedin', windows)).toMatchObject(same);
    const { status, body } = await three.upload('linkedin', zip, {}, { 'content-type': 'application/zip' });
    expect(status).toBe(201);
    expect(body).toMatchObject(same);
    const names = await peopleNames(one, { first: 100 });
    expect(names).toHaveLength(answer.taken + 1);
    expect(await peopleNames(two, { first: 100 })).toEqual(names);
    await three.send('{ viewer { readToken } }', {}, { 'x-warmpath-at-least': body.readToken ?? '' });
    expect(await peopleNames(three, { first: 100 })).toEqual(names);
  });

  it('takes an operator’s own people, ties and evidence', async () => {
    const operator = service.as(null, 'history');
    const people = csv(
      'id,name,email,organization,role,industry,from,to',
      'p1,Ann Gray,ann@gray.example,Town Hall,Clerk,Government,2015-01-01,2020-01-01',
      'p1,Ann Gray,ann@gray.example,Hospital,Manager,Health,2020-02-01,',
      'p2,Bo Hill,,,,,,',
      'p3,Cy Ibs,,,,,,',
    );
    expect(await imported(operator, 'people', people)).toMatchObject({ rows: 4, taken: 4, skipped: [] });
    const ties = csv(
      'a,b,kind,since,closenessA,closenessB',
      'p1,p2,Former colleague,2016-05-01,4,',
      'p2,p3,,,,5',
    );
    expect(await imported(operator, 'relationships', ties)).toMatchObject({ rows: 2, taken: 2 });
    const evidence = csv('from,to,good,bad,at,domain', 'p3,p2,1,0,2026-01-15T09:00:00Z,health');
    expect(await imported(operator, 'evidence', evidence)).toMatchObject({ rows: 1, taken: 1 });

    const { person } = await operator.ask<{ person: object }>(
      `{ person(by: { externalId: "p1" }) { positions { role current organization { name industry } } } }`,
    );
    expect(person).toEqual({
      positions: [
        { role: 'Manager', current: true, organization: { name: 'Hospital', industry: 'Health' } },
        { role: 'Clerk', current: false, organization: { name: 'Town Hall', industry: 'Government' } },
      ],
    });
    // p1 feels close to p2: r = 2. p3 feels close to p2 (2.5), and has 1 more of evidence.
    expect((await trust(operator, 'p1', 'p2')).belief).toBeCloseTo(2 / 4, 14);
    expect((await trust(operator, 'p3', 'p2')).belief).toBeCloseTo(3.5 / 5.5, 14);
    // Any member sees an operator's history; what p2 is to p1 holds both ways.
    const found = await paths(service.as('ext:p3', 'history'), { to: { person: 'ext:p1' } });
    expect(lines(found)).toEqual(['Cy Ibs > Bo Hill > Ann Gray']);
    expect(found.paths[0]?.hops[1]?.kind).toBe('FORMER_COLLEAGUE');
    expect(found.paths[0]?.probability).toBeCloseTo(0.15 * (2.3 / 4), 14);

    const row = csv('from,to,good,bad,at', 'p2,p3,1,0,2026-01-01');
    const once = await imported(operator, 'evidence', row);
    await done(operator, 'undoImport', { import: once.id });
    expect(await trust(operator, 'p2', 'p3')).toMatchObject({ tier: 'UNSCORED' });
    expect(await imported(operator, 'evidence', row)).toMatchObject({ taken: 1, skipped: [] });
  });

  it('says of every row that it did not take why not', async () => {
    const operator = service.as(null, 'reasons');
    const people = await imported(
      operator,
      'people',
      csv(
        'id,name,email,organization,from,to',
        'p1,Ann Gray,ann@gray.example,,,',
        ',No Id,,,,',
        'p2,,,,,',
        'p2,Bo Hill,no-address,,,',
        'p3,Cy Ibs,ann@gray.example,,,',
        '=p4,Dee,,,,',
        'p5,Eli Jay,,Acme,2021-01-01,2020-01-01',
        'p1,Ann Gray,ann@gray.example,,,',
        'p6,Fay Kit,,,2021-02-30,',
      ),
    );
    expect(people).toMatchObject({ rows: 9, taken: 3 });
    expect(codes(people.skipped)).toEqual([
      [2, 'ID_MISSING'],
      [3, 'NAME_MISSING'],
      [6, 'ID_UNSAFE'],
      [7, 'DATES_REVERSED'],
      [8, 'ALREADY_IMPORTED'],
      [9, 'DATE_UNREADABLE'],
    ]);
    expect(people.skipped.every(({ reason }) => /^[A-Z].*\.$/.test(reason))).toBe(true);
    expect(codes(people.warnings)).toEqual([[4, 'EMAIL_DROPPED']]);
    const ties = csv(
      'a,b,kind,since,closenessA',
      'p1,p2,pal,,',
      'p1,p2,,,6',
      'p1,p1,,,',
      'p1,px,,,',
      'p1,p2,,2027-01-01,',
      'p1,p2,,,3',
    );
    const related = await imported(operator, 'relationships', ties);
    expect(related.taken).toBe(1);
    expect(codes(related.skipped)).toEqual([
      [1, 'KIND_UNKNOWN'],
      [2, 'NUMBER_OUT_OF_RANGE'],
      [3, 'SAME_PERSON_TWICE'],
      [4, 'UNKNOWN_PERSON'],
      [5, 'DATE_IN_FUTURE'],
    ]);
    const rows = csv(
      'from,to,good,bad,at',
      'p1,p2,0,0,2026-01-01',
      'p1,p2,1,0,',
      'p1,p2,one,0,2026-01-01',
      'p2,p1,1,0,2026-01-01',
    );
    const evidence = await imported(operator, 'evidence', rows);
    expect(evidence.taken).toBe(1);
    expect(codes(evidence.skipped)).toEqual([
      [1, 'EVIDENCE_EMPTY'],
      [2, 'DATE_MISSING'],
      [3, 'NUMBER_UNREADABLE'],
    ]);
  });

  it('changes nothing in a preview, and says what the real one will', async () => {
    const ada = await alone('preview');
    const file = connections(
      sam,
      { firstName: '', lastName: '', url: 'https://www.linkedin.com/in/x' },
      kim,
      kim,
    );
    const [before, place] = [await everything(ada), await recorded(ada)];
    const preview = await imported(ada, 'linkedin', file, { preview: 'true' });
    expect(preview).toMatchObject({ rows: 4, taken: 2, readToken: null });
    expect(codes(preview.skipped)).toEqual([
      [2, 'CONTACT_HIDDEN'],
      [4, 'ALREADY_IMPORTED'],
    ]);
    expect(await everything(ada)).toEqual(before);
    expect(await recorded(ada)).toBe(place);
    expect(await refusal(ada, 'undoImport', { import: preview.id })).toBe('CONTACTS_IMPORT_UNKNOWN');
    const { rows, taken, skipped, doubtful } = await imported(ada, 'linkedin', file);
    expect({ rows, taken, skipped, doubtful }).toEqual({
      rows: preview.rows,
      taken: preview.taken,
      skipped: preview.skipped,
      doubtful: preview.doubtful,
    });
  });

  it('takes the same file twice, or with a row before it, as nothing new', async () => {
    const ada = await alone('twice');
    const contacts = [
      sam,
      kim,
      { ...sam, firstName: 'Lou', url: 'https://www.linkedin.com/in/lou', email: '' },
    ];
    await imported(ada, 'linkedin', connections(...contacts));
    const [before, place] = [await everything(ada), await recorded(ada)];
    const again = await imported(ada, 'linkedin', connections(...contacts));
    expect(again).toMatchObject({ rows: 3, taken: 0, doubtful: [] });
    expect(again.skipped.map(({ code }) => code)).toEqual(Array(3).fill('ALREADY_IMPORTED'));
    expect(await recorded(ada)).toBe(place);

    service.sources.pass(10);
    const newcomer = { firstName: 'Mia', lastName: 'Ost', company: 'Acme Ltd', position: 'Potter' };
    const more = await imported(ada, 'linkedin', connections(newcomer, ...contacts));
    expect(more).toMatchObject({ rows: 4, taken: 1, doubtful: [] });
    const { people: then } = before as unknown as { people: { edges: unknown[] } };
    const { people: now } = (await everything(ada)) as unknown as { people: { edges: unknown[] } };
    expect(now.edges).toEqual([
      ...then.edges,
      expect.objectContaining({ node: expect.objectContaining({ name: 'Mia Ost' }) }),
    ]);
  });

  it('leaves a doubtful match to be decided, either way', async () => {
    const ada = await alone('doubts');
    await imported(ada, 'linkedin', connections(sam));
    const samAt = async (email: string) =>
      (
        await ada.ask<{ person: { id: string } | null }>(
          'query ($email: String) { person(by: { email: $email }) { id } }',
          { email },
        )
      ).person?.id;
    // Of the same name at the same place, and nothing else to know them by.
    const first = { ...sam, url: '', email: 'sam.lee@acme.example', company: 'ACME' };
    const second = { ...first, email: 'lee@acme.example' };
    const file = connections(first, second, kim);
    const answer = await imported(ada, 'linkedin', file);
    expect(answer).toMatchObject({ rows: 3, taken: 1, skipped: [] });
    const known = await samAt(sam.email);
    expect(answer.doubtful).toEqual([
      { row: 1, candidates: [known] },
      { row: 2, candidates: [known] },
    ]);
    expect(await samAt(first.email)).toBeUndefined();
    expect((await imported(ada, 'linkedin', file)).skipped.map(({ code }) => code)).toEqual([
      'STILL_DOUBTFUL',
      'STILL_DOUBTFUL',
      'ALREADY_IMPORTED',
    ]);

    const decide = { import: answer.id, row: 1, person: known };
    const other = await join(service, 'Ben Ode', 'doubts');
    expect(await refusal(other.client, 'resolveMatch', { ...decide, person: null })).toBe(
      'CONTACTS_MATCH_UNKNOWN',
    );
    const { viewer } = await ada.ask<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }');
    expect(await refusal(ada, 'resolveMatch', { ...decide, person: viewer.person.id })).toBe(
      'CONTACTS_MATCH_UNKNOWN',
    );
    await done(ada, 'resolveMatch', decide);
    expect(await samAt(first.email)).toBe(known);
    expect(await peopleNames(ada, { search: 'sam lee' })).toHaveLength(1);
    await done(ada, 'resolveMatch', { import: answer.id, row: 2, person: null });
    expect(await samAt(second.email)).not.toBe(known);
    expect(await peopleNames(ada, { search: 'sam lee', degree: 1 })).toEqual(['Sam Lee', 'Sam Lee']);

    expect(await refusal(ada, 'resolveMatch', decide)).toBe('CONTACTS_MATCH_UNKNOWN');
    expect((await imported(ada, 'linkedin', file)).skipped).toHaveLength(3);
  });

  it('undoes an import, and takes it anew afterwards', async () => {
    const ada = await alone('undo');
    await imported(ada, 'linkedin', connections({ ...sam, email: '' }));
    const [before, zero] = [await everything(ada), (await everything(ada)).people.totalCount];
    const newer = connections({ ...sam, company: 'Brickworks' }, kim);
    const { id } = await imported(ada, 'linkedin', newer);
    const after = await everything(ada);
    expect(after.people.totalCount).toBe(zero + 1);

    const ben = await join(service, 'Ben Ode', 'undo');
    expect(await refusal(ben.client, 'undoImport', { import: id })).toBe('CONTACTS_IMPORT_UNKNOWN');
    await done(ada, 'undoImport', { import: id });
    expect(await everything(ada)).toEqual(before);
    expect(await refusal(ada, 'undoImport', { import: id })).toBe('CONTACTS_IMPORT_UNKNOWN');

    expect(await imported(ada, 'linkedin', newer)).toMatchObject({ taken: 2, skipped: [], doubtful: [] });
    const places = `{ people(search: "sam") { edges { node { positions { current organization { name } } } } } }`;
    const { people } = await ada.ask<{ people: { edges: { node: { positions: unknown[] } }[] } }>(places);
    expect(people.edges[0]?.node.positions).toEqual(
      expect.arrayContaining([
        { current: true, organization: { name: 'Brickworks' } },
        { current: false, organization: { name: 'Acme Ltd' } },
      ]),
    );
    expect((await everything(ada)).people.totalCount).toBe(zero + 1);
  });

  it('leaves alone what others recorded of the same people', async () => {
    const [ada, ben] = [await alone('both'), (await join(service, 'Ben Ode', 'both')).client];
    const { id } = await imported(ada, 'linkedin', connections(sam, kim));
    await imported(ben, 'linkedin', connections({ ...sam, firstName: 'Samuel', company: 'Brickworks' }));
    await done(ada, 'undoImport', { import: id });
    expect(await peopleNames(ada)).toEqual(['Ada Park']);
    expect(await peopleNames(ben, { degree: 1 })).toEqual(['Samuel Lee']);
  });

  it('neutralises formulas and links that run something', async () => {
    const ada = await alone('hostile');
    const hostile = {
      firstName: '=HYPERLINK("http://evil.example")',
      lastName: '+Mallory',
      url: 'javascript:alert(1)',
      company: '@SUM(A1)',
      position: '-2+3',
    };
    const answer = await imported(ada, 'linkedin', connections(hostile));
    expect(answer).toMatchObject({ taken: 1, warnings: [{ row: 1, code: 'URL_DROPPED' }] });
    const { people } = await ada.ask<{ people: { edges: { node: object }[] } }>(
      '{ people(degree: 1) { edges { node { name positions { role organization { name } } } } } }',
    );
    expect(people.edges).toEqual([
      {
        node: {
          name: 'HYPERLINK("http://evil.example") Mallory',
          positions: [{ role: '2+3', organization: { name: 'SUM(A1)' } }],
        },
      },
    ]);
    expect(await ada.ask('{ person(by: { profileUrl: "javascript:alert(1)" }) { name } }')).toEqual({
      person: null,
    });
    await expect(
      done(ada, 'addPerson', { name: 'Eve', profileUrls: ['javascript:alert(1)'] }),
    ).rejects.toThrow('BAD_USER_INPUT');
  });

  it('refuses a file that brings nothing, and whoever may not bring it', async () => {
    const ada = await alone('refused');
    const ben = await join(service, 'Ben Ode', 'refused');
    const place = await recorded(ada);
    const nameless = { firstName: '', lastName: '', url: 'https://www.linkedin.com/in/x' };
    const fault = async (
      client: Client,
      source: string,
      file: string | Uint8Array,
      query = {},
      headers = {},
    ) => {
      const { status, body } = await client.upload(source, file, query, headers);
      return [status, body.errors?.[0]?.extensions.code];
    };
    const badInput = [400, 'BAD_USER_INPUT'];
    expect(await fault(ada, 'linkedin', connections(nameless, nameless))).toEqual(badInput);
    expect(await fault(ada, 'linkedin', connections(nameless), { preview: 'true' })).toEqual(badInput);
    expect(await fault(ada, 'linkedin', connections())).toEqual(badInput);
    expect(await fault(ada, 'linkedin', '')).toEqual(badInput);
    expect(await fault(ada, 'linkedin', 'no,such,header\n1,2,3\n')).toEqual(badInput);
    expect(await fault(ada, 'linkedin', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual(badInput);
    expect(await fault(ada, 'linkedin', connections(sam), { share: 'everybody' })).toEqual(badInput);
    expect(await fault(ada, 'linkedin', connections(sam), {}, { 'x-import-id': 'mine' })).toEqual(badInput);
    expect(await fault(ada, 'people', csv('id,name', 'p1,Ann'))).toEqual([403, 'FORBIDDEN']);
    const hers = {
      person: (await ada.ask<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')).viewer
        .person.id,
    };
    expect(await fault(service.as(null, 'refused'), 'linkedin', connections(nameless), hers)).toEqual(
      badInput,
    );
    expect(await fault(ben.client, 'linkedin', connections(sam), hers)).toEqual([404, 'NOT_FOUND']);
    expect(await fault(ada, 'facebook', connections(sam))).toEqual([404, 'NOT_FOUND']);
    expect(await recorded(ada)).toBe(place);

    const demo = await alone('demo');
    expect(await fault(demo, 'linkedin', connections(sam))).toEqual([409, 'CONFLICT']);
    expect(await peopleNames(demo)).toEqual(['Ada Park']);
  });
});
