import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { addPeople } from '../support/cast.js';
import { ask, get, type HttpAnswer } from '../support/http.js';
import { openService, type Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await openService({ RATE_LIMIT: 'off' });
  await addPeople(service.as(null), 'ada', 'bea');
});
afterAll(() => service.close());

type Variables = Readonly<Record<string, unknown>>;

/** Every limit holds on every transport. */
const transports: [string, (query: string, variables?: Variables) => Promise<HttpAnswer>][] = [
  ['POST', (query, variables = {}) => ask(service.url, { query, variables })],
  ['GET', (query, variables = {}) => get(service.url, { query, variables: JSON.stringify(variables) })],
];

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** `depth` objects inside one another, two for each round trip between a position and who decides there. */
const nested = (depth: number): string => {
  const steps = ['positions', 'organization', 'decisionMaker'];
  const inner = (left: number): string =>
    left === 0 ? '{ __typename }' : `{ ${steps[(depth - 1 - left) % 3] ?? ''} ${inner(left - 1)} }`;
  return `{ person(by: { externalId: "ada" }) ${inner(depth - 1)} }`;
};

const PATHS = (first: number) => /* GraphQL */ `{
  introductionPaths(from: "ext:ada", to: { person: "ext:bea" }) {
    readToken
    paths(first: ${String(first)}) {
      pageInfo { hasNextPage endCursor }
      edges { cursor node { key probability lowerBound why { text }
        hops { from { id name } to { id name } trust { belief evidence(first: 5) { kind at text } } } } }
    }
    noPath { text askAround(first: 10) { person { name } because { text } } cold { channel } }
  }
}`;

describe.each(transports)('limits over %s', (name, over) => {
  const limited = (message: RegExp | string): unknown =>
    expect.objectContaining({ status: 400, code: 'LIMITED', message: expect.stringMatching(message) });

  it('let the questions through that people ask', async () => {
    for (const query of [
      PATHS(10),
      PATHS(100),
      nested(10),
      '{ people(first: 100) { edges { node { id name positions { organization { name } } } } } }',
    ]) {
      expect(await over(query)).toMatchObject({ status: 200, code: undefined });
    }
  });

  it('stop a document of more than 2,000 tokens while it is being read', async () => {
    expect(await over(`{ ${'a '.repeat(1_999)}}`)).toEqual(
      limited('The document has more than 2,000 tokens.'),
    );
    expect((await over(`{ ${'a '.repeat(1_998)}}`)).message).toBe('Validation aborted.');
  });

  it('stop aliases, also those of fragments wherever they are spread', async () => {
    const aliased = (count: number) =>
      `{ viewer { ${times(count, (index) => `a${String(index)}: workspace`)} } }`;
    expect((await over(aliased(30))).status).toBe(200);
    expect(await over(aliased(31))).toEqual(limited('The operation has 31 aliases; 30 are allowed.'));
    const fragments = `{ viewer { ...F } node(id: "x") { ...G ...G } }
      fragment F on Viewer { ${times(20, (index) => `a${String(index)}: workspace`)} }
      fragment G on Person { ${times(10, (index) => `b${String(index)}: name`)} }`;
    expect(await over(fragments)).toEqual(limited('The operation has 40 aliases; 30 are allowed.'));
  });

  it('stop many root fields, also inside fragments', async () => {
    expect((await over(`{ ${times(20, () => 'viewer { workspace }')} }`)).status).toBe(200);
    expect(await over(`{ ${times(21, () => 'viewer { workspace }')} }`)).toEqual(
      limited('The operation has 21 root fields; 20 are allowed.'),
    );
    expect(
      await over(`{ ...Q ...Q } fragment Q on Query { ${times(11, () => 'viewer { workspace }')} }`),
    ).toEqual(limited('The operation has 22 root fields; 20 are allowed.'));
  });

  it('stop many directives', async () => {
    expect(await over(`{ viewer { ${times(31, () => 'workspace @include(if: true)')} } }`)).toEqual(
      limited('The operation has 31 directives; 30 are allowed.'),
    );
  });

  it('stop depth beyond 10 hops; a page with its edges and nodes is one', async () => {
    expect(await over(nested(11))).toEqual(limited('The operation is 11 hops deep; 10 are allowed.'));
    const inFragments = `{ person(by: { externalId: "ada" }) { ...A } } ${times(
      9,
      (index) =>
        `fragment ${'ABCDEFGHI'.charAt(index)} on ${['Person', 'Position', 'Organization'][index % 3] ?? ''} { ${
          ['positions', 'organization', 'decisionMaker'][index % 3] ?? ''
        } { __typename ${index < 8 ? `...${'ABCDEFGHI'.charAt(index + 1)}` : 'positions { __typename }'} } }`,
    )}`;
    expect(await over(inFragments)).toEqual(limited('The operation is 11 hops deep; 10 are allowed.'));
  });

  it('refuse fragments that spread themselves', async () => {
    const cycle = `{ viewer { person { ...A } } } fragment A on Person { positions { organization { decisionMaker { ...A } } } }`;
    expect(await over(cycle)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('stop cost, and say it: a page counts `first` times, a list without one 5 times', async () => {
    // people 1 + 100 × (edge 1 + node 1 + 5 × (position 1 + organisation 1 + decision maker 1 + 5 × position 1))
    const costly = `{ people(first: 100) { edges { node { positions { organization { decisionMaker { positions { id } } } } } } } }`;
    expect((await over(costly)).status).toBe(200);
    // the same three times: 3 × 4,201
    const thrice = times(3, (index) => `p${String(index)}: ${costly.slice(1, -1)}`);
    expect(await over(`{ ${thrice} }`)).toEqual(
      limited('The operation may return 12,603 objects; 10,000 are allowed: ask for fewer with `first`.'),
    );
  });

  it('see through fragments on pages and through variables', async () => {
    const query = `query ($many: Int = 100) {
      a: people(first: $many) { ...Page } b: people(first: $many) { ...Page } c: people(first: $many) { ...Page }
    } fragment Page on PersonConnection { edges { node { positions { organization { decisionMaker { positions { id } } } } } } }`;
    expect((await over(query)).message).toMatch(/may return 12,603 objects/);
    expect((await over(query, { many: 10 })).status).toBe(200);
    expect((await over(query, { many: 100 })).message).toMatch(/may return 12,603 objects/);
  });

  it('count pages within pages: what happened to each introduction, and what each open vouch is for', async () => {
    // 1 + 50 × (edge 1 + node 1 + page 1 + 100 × (edge 1 + node 1 + person 1))
    const histories = `{ introductions(first: 50) { edges { node { history(first: 100) { edges { node { by { id } } } } } } } }`;
    expect(await over(histories)).toEqual(limited(/may return 15,151 objects/));
    // 1 + 1 + 100 × (edge 1 + node 1 + introduction 1 + page 1 + 100 × edge 1)
    const exposed = `{ trustExposure(connector: "ext:ada") { items(first: 100) { edges { node {
      introduction { history(first: 100) { edges { cursor } } } } } } } }`;
    expect(await over(exposed)).toEqual(limited(/may return 10,402 objects/));
    const parents = (depth: number): string =>
      `{ introduction(id: "x") ${'{ parent '.repeat(depth - 1)} { id } ${'}'.repeat(depth - 1)} }`;
    expect(await over(parents(11))).toEqual(limited('The operation is 11 hops deep; 10 are allowed.'));
    expect((await over(parents(10))).code).toBe('BAD_USER_INPUT'); // no such id: it was asked
  });

  it('count what multiplies beyond all numbers without counting it out', async () => {
    const doubling = `{ viewer { person { ...F0 } } } ${times(
      40,
      (index) => `fragment F${String(index)} on Person { ...F${String(index + 1)} ...F${String(index + 1)} }`,
    )} fragment F40 on Person { positions { organization { name } } }`;
    const started = performance.now();
    expect(await over(doubling)).toMatchObject({
      status: 400,
      code: 'LIMITED',
      message: expect.stringContaining('more than 1,000,000,000'),
    });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('hold `first` to 1 to 100, wherever it stands', async () => {
    const people = 'query ($first: Int!) { people(first: $first) { edges { cursor } } }';
    const evidence = `query ($first: Int!) { trust(from: "ext:ada", to: "ext:bea") { evidence(first: $first) { kind } } }`;
    const around = `query ($first: Int!) { introductionPaths(from: "ext:ada", to: { person: "ext:bea" }) { noPath { askAround(first: $first) { person { name } } } } }`;
    for (const query of [people, evidence, around]) {
      expect((await over(query, { first: 100 })).code).toBeUndefined();
      for (const first of [101, 0, -1, 2_147_483_647]) {
        expect(await over(query, { first })).toMatchObject({
          status: 400,
          code: 'BAD_USER_INPUT',
          message: expect.stringMatching(/first: must be 1 to 100$/),
        });
      }
      for (const first of [2_147_483_648, 1e300, 1.5, '5', true, null, [1], {}]) {
        expect(await over(query, { first })).toMatchObject({ code: 'BAD_USER_INPUT' });
      }
    }
  });

  it('stop long texts and lists in questions, given as variables or in the document', async () => {
    const search = 'query ($text: String) { people(search: $text) { totalCount } }';
    expect((await over(search, { text: 'a '.repeat(250) })).status).toBe(200);
    expect(await over(search, { text: 'a '.repeat(251) })).toEqual(
      limited('The operation asks with a text of 502 characters; 500 are allowed.'),
    );
    expect((await over(`{ people(search: "${'a'.repeat(501)}") { totalCount } }`)).message).toMatch(
      /of 501 char/,
    );
    const exclude = `query ($people: [ID!]) {
      introductionPaths(from: "ext:ada", to: { person: "ext:bea" }, options: { excludePeople: $people }) { readToken }
    }`;
    expect((await over(exclude, { people: Array<string>(500).fill('ext:ada') })).status).toBe(200);
    expect(await over(exclude, { people: Array<string>(501).fill('ext:ada') })).toEqual(
      limited('The operation asks with a list of 501 values; 500 are allowed.'),
    );
  });

  it('take little time over the worst that fits into a document', async () => {
    const worst = [
      `{ ${times(990, () => 'viewer')} }`,
      `{ viewer { ${times(480, (index) => `a${String(index)}: nothing${String(index)}`)} } }`,
      `{ ${'viewer { '.repeat(600)} ${'}'.repeat(600)} }`,
      `query (${times(300, (index) => `$v${String(index)}: ID`)}) { viewer { workspace } }`,
      `{ ${times(150, (index) => `...F${String(index)}`)} } ${times(150, (index) => `fragment F${String(index)} on Query { a: viewer { b: person { c: name } } }`)}`,
      `{ node(id: ${'['.repeat(950)}${']'.repeat(950)}) { id } }`,
    ];
    for (const query of worst) {
      const started = performance.now();
      expect(['LIMITED', 'BAD_USER_INPUT']).toContain((await over(query)).code);
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });

  it(`answer introspection on a developer’s machine, as the schema file has it, ten times at most (${name})`, async () => {
    const { status, text } = await over(getIntrospectionQuery({ oneOf: true }));
    expect(status).toBe(200);
    const { data } = JSON.parse(text) as { data: IntrospectionQuery };
    const served = lexicographicSortSchema(buildClientSchema(data));
    expect(printSchema(served)).toBe(printSchema(buildSchema(readFileSync('schema.graphql', 'utf8'))));
    const eleven = times(11, (index) => `s${String(index)}: __schema { types { name } }`);
    expect(await over(`{ ${eleven} }`)).toEqual(limited(/may return 11,000 objects/));
  });
});
