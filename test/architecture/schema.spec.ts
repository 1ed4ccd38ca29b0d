import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { breaches } from '../support/schema-contract.js';

/**
 * Parts of the contract that are not built yet, by reason. The list is exact: whoever builds one takes it out here.
 * A type stands here with its name alone.
 */
const notBuiltYet: Record<string, string[]> = {
  subscriptions: ['Subscription', 'IntroductionChange'],
};

const read = (file: string) => buildSchema(readFileSync(file, 'utf8'));

describe('the schema', () => {
  it('keeps the contract that outside programs rely on', async () => {
    const missing = await breaches(read('test/architecture/core.graphql'), read('schema.graphql'));
    expect(missing).toEqual(Object.values(notBuiltYet).flat().sort());
  });
});

describe('the comparison with the contract', () => {
  const contract = `
    interface Node { id: ID! }
    enum Sector { PUBLIC PRIVATE }
    input Lookup @oneOf { id: ID email: String }
    type Person implements Node { id: ID! name: String }
    type Query { person(by: Lookup!, first: Int = 20): Person sector: Sector }`;
  const faultsOf = (change: (sdl: string) => string) =>
    breaches(buildSchema(contract), buildSchema(change(contract)));

  it('is content with more than was asked for', async () => {
    const more = (sdl: string) =>
      sdl
        .replace('PRIVATE', 'PRIVATE NONPROFIT')
        .replace('name: String', '"As the person writes it." name: String headline: String')
        .replace('first: Int = 20', 'first: Int = 20, after: String');
    expect(await faultsOf(more)).toEqual([]);
  });

  it.each([
    ['a field that is gone', 'name: String', '', ['Person.name']],
    [
      'a field that may now be null',
      'type Person implements Node { id: ID!',
      'type Person { id: ID',
      ['Person', 'Person.id'],
    ],
    ['a field that may no longer be null', 'name: String', 'name: String!', ['Person.name']],
    ['another default', 'Int = 20', 'Int = 10', ['Query.person.first']],
    ['an argument that became required', 'first: Int = 20', 'first: Int!', ['Query.person.first']],
    ['one more required argument', 'first: Int = 20', 'first: Int = 20, last: Int!', ['Query.person.last']],
    ['an enum value that is gone', 'PRIVATE', '', ['Sector.PRIVATE']],
    ['an input that takes several at once', ' @oneOf', '', ['Lookup.@oneOf']],
  ])('sees %s', async (_, from, to, places) => {
    expect(await faultsOf((sdl) => sdl.replace(from, to))).toEqual(places);
  });
});
