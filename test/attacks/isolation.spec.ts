import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { addPeople, rate } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { SCENARIO_START } from '../support/scenario-sources.js';
import { openService, type Service } from '../support/service.js';

let service: Service;
let here: Client;
let there: Client;
/** What the other workspace knows by global id. */
let theirs: {
  person: string;
  organization: string;
  position: string;
  report: string;
  import: string;
  readToken: string;
  cursor: string;
};

beforeAll(async () => {
  service = await openService();
  here = service.as(null, 'here');
  there = service.as(null, 'there');
  await addPeople(there, 'ada', 'bea');
  await rate(there, ['ada', 'bea', 3]);
  await addPeople(here, 'eve', 'fay');
  const { organization } = await there.give<{ organization: { id: string } }>(
    'addOrganization',
    { name: 'Acme' },
    'organization { id }',
  );
  const held = await there.give<{
    person: { id: string; positions: { id: string }[] };
    receipt: { readToken: string };
  }>(
    'holdPosition',
    { person: 'ext:ada', organization: organization.id, role: 'Engineer' },
    'person { id positions { id } }',
  );
  const { report } = await there.give<{ report: string }>(
    'logInteraction',
    { from: 'ext:ada', with: 'ext:bea', at: '2026-01-10T00:00:00Z', answeredAt: '2026-01-11T00:00:00Z' },
    'report',
  );
  const imported = await there.upload(
    'linkedin',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nZoe,Zed,,,Acme,Engineer,01 Jan 2026\n',
    { person: 'ext:ada' },
  );
  const { people } = await there.ask<{ people: { edges: { cursor: string }[] } }>(
    '{ people(first: 1) { edges { cursor } } }',
  );
  theirs = {
    person: held.person.id,
    organization: organization.id,
    position: held.person.positions[0]?.id ?? '',
    report,
    import: imported.body.id,
    readToken: held.receipt.readToken,
    cursor: people.edges[0]?.cursor ?? '',
  };
  for (const value of Object.values(theirs)) expect(value).toMatch(/.{20}/);
});
afterAll(() => service.close());

const codes = async (client: Client, query: string, variables = {}) => {
  const { data, errors = [] } = await client.send(query, variables);
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
};

describe('another workspace’s ids', () => {
  it('name nothing that can be read', async () => {
    const { data } = await codes(
      here,
      `query ($person: ID!, $organization: ID!, $import: ID!) {
        node(id: $person) { id } organisation: node(id: $organization) { id } import(id: $import) { rows }
        person(by: { id: $person }) { id } external: person(by: { externalId: "ada" }) { id }
        people(first: 100) { totalCount edges { node { name } } } organizations { totalCount }
      }`,
      theirs,
    );
    expect(data).toEqual({
      node: null,
      organisation: null,
      import: null,
      person: null,
      external: null,
      people: { totalCount: 2, edges: [{ node: { name: 'Eve' } }, { node: { name: 'Fay' } }] },
      organizations: { totalCount: 0 },
    });
  });

  it('look like ids of nothing at all', async () => {
    const own = await here.ask<{ person: { id: string } }>('{ person(by: { externalId: "eve" }) { id } }');
    const unknown = Buffer.from(
      Buffer.from(own.person.id, 'base64url')
        .toString()
        .replace(/[^|]+$/, v7()),
    ).toString('base64url');
    const question = `query ($id: ID!) {
      trust(from: "ext:eve", to: $id) { belief } reverse: trust(from: $id, to: "ext:eve") { belief }
      mutualContacts(from: "ext:eve", to: $id) { pageInfo { hasNextPage } } reachable(from: $id) { edges { cursor } }
      introductionPaths(from: "ext:eve", to: { person: $id }) { noPath { reason text } }
    }`;
    const foreign = await here.send(question, { id: theirs.person });
    const absent = await here.send(question, { id: unknown });
    const faults = ({ errors = [] }: typeof foreign) => errors.map((fault) => JSON.stringify(fault)).sort();
    expect(foreign.data).toEqual(absent.data);
    expect(faults(foreign)).toEqual(faults(absent));
    expect(faults(foreign).filter((fault) => fault.includes('NOT_FOUND'))).toHaveLength(4);
  });

  it.each<[string, (ids: typeof theirs) => object]>([
    ['describePerson', ({ person }) => ({ person, name: 'Mallory' })],
    ['holdPosition', ({ organization }) => ({ person: 'ext:eve', organization })],
    ['holdPosition', ({ person }) => ({ person, organization: theirs.organization })],
    ['leavePosition', ({ position }) => ({ position, to: '2026-01-14T00:00:00Z' })],
    ['describeOrganization', ({ organization }) => ({ organization, industry: 'X' })],
    ['nameDecisionMaker', ({ organization }) => ({ organization, person: 'ext:eve' })],
    ['describeRelationship', ({ person }) => ({ from: 'ext:eve', with: person, closeness: 5 })],
    ['rateContacts', ({ person }) => ({ from: person, ratings: [{ person: 'ext:eve', closeness: 5 }] })],
    ['confirmReport', ({ report }) => ({ report })],
    ['undoImport', (ids) => ({ import: ids.import })],
    ['resolveMatch', (ids) => ({ import: ids.import, row: 1 })],
    ['endorse', ({ person }) => ({ from: 'ext:eve', person, competency: 'Go', strength: 5 })],
    ['setVisibility', ({ person }) => ({ from: person, level: 'WORKSPACE' })],
  ])('can’t be written to: %s', async (mutation, input) => {
    const before = await service.warmpath.log.end(0);
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await here.send<Record<string, { rejection: { code: string } | null } | null>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { rejection { code } } }`,
      { input: input(theirs) },
    );
    const no = errors?.[0]?.extensions.code ?? data?.[mutation]?.rejection?.code;
    expect(no).toMatch(
      /^(NOT_FOUND|[A-Z]+_UNKNOWN|CONTACTS_(IMPORT|MATCH)_UNKNOWN|RELATIONSHIP_REPORT_UNKNOWN)$/,
    );
    expect(await service.warmpath.log.end(0)).toBe(before);
  });
});

describe('another workspace’s tokens', () => {
  it('of reading: say nothing here', async () => {
    const { errors } = await here.send(
      '{ viewer { workspace } }',
      {},
      { 'x-warmpath-at-least': theirs.readToken },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const own = await there.send('{ viewer { workspace } }', {}, { 'x-warmpath-at-least': theirs.readToken });
    expect(own.errors).toBeUndefined();
  });

  it('of pages: go on nowhere, and neither do another person’s', async () => {
    const next = 'query ($after: String!) { people(first: 1, after: $after) { edges { node { name } } } }';
    expect((await codes(there, next, { after: theirs.cursor })).codes).toEqual([]);
    expect((await codes(here, next, { after: theirs.cursor })).codes).toEqual(['BAD_USER_INPUT']);
    const bea = service.as('ext:bea', 'there');
    expect((await codes(bea, next, { after: theirs.cursor })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('of commands: the same command id is another command here', async () => {
    const commandId = '019bbf00-0000-7000-8000-0000000000aa';
    const add = { name: 'Kim', externalIds: ['kim'], commandId };
    const [first, second] = [await there.give('addPerson', add), await here.give('addPerson', add)];
    expect([first.rejection, second.rejection]).toEqual([null, null]);
    expect(first.receipt?.readToken).not.toBe(second.receipt?.readToken);
    const again = await there.give('addPerson', { ...add, name: 'Kate' });
    expect(again.rejection).toMatchObject({ code: 'COMMAND_ID_REUSED' });
  });

  it('of imports: nobody else follows one, in the workspace or out of it', async () => {
    const progress = 'query ($import: ID!) { import(id: $import) { rows } }';
    expect((await codes(there, progress, theirs)).data).toEqual({ import: { rows: 1 } });
    expect((await codes(service.as('ext:bea', 'there'), progress, theirs)).data).toEqual({ import: null });
  });
});

it('tells by no id when its object was made: others may have known it before', async () => {
  const timeOf = (id: string) => Buffer.from(id, 'base64url').toString().split('|')[2]?.slice(0, 13);
  const { people } = await there.ask<{ people: { edges: { node: { id: string } }[] } }>(
    '{ people { edges { node { id } } } }',
  );
  const times = people.edges.map(({ node }) => timeOf(node.id));
  expect(new Set(times).size).toBe(times.length);
  const ours = Date.parse(SCENARIO_START).toString(16).padStart(12, '0');
  expect(times).not.toContain(`${ours.slice(0, 8)}-${ours.slice(8)}`);
});
