import { existsSync, globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { openDemoService, type DemoService } from '../support/demo-service.js';
import { SCENARIO_START } from '../support/scenario-sources.js';
import { linkedInExport } from '../support/linkedin-export.js';

const files = globSync('examples/*.graphql').sort();

type Json = Record<string, unknown>;

const read = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;
const usualHeaders = read('examples/headers.json');

interface Asked {
  introductionPaths: { paths: { edges: { node: { probability: number } }[] } };
}
const PATHS =
  'query ($to: PathTarget!) { introductionPaths(to: $to) { paths { edges { node { probability } } } } }';
const ZORA = '{ people(search: "zora") { edges { node { id } } } }';

const zora = { firstName: 'Zora', lastName: 'Quist', company: 'Aeolus Power', position: 'Head of data' };

/** The example's file of that kind, if it has one. */
const beside = (file: string, kind: 'variables' | 'headers'): Json | null => {
  const path = file.replace(/\.graphql$/, `.${kind}.json`);
  return existsSync(path) ? read(path) : null;
};

/** What an answer leaves open: fields without a value in them, pages without an edge, commands that were refused. */
const gaps = (value: unknown, path: string): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const here = `${path}.${key}`;
    if (key === 'rejection') return part === null ? [] : [`${here}: ${JSON.stringify(part)}`];
    if (key === 'edges' && Array.isArray(part) && part.length === 0) return [`${here} is empty`];
    return gaps(part, here);
  });
};

const saysSomething = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return value !== null;
  return Object.entries(value).some(
    ([key, part]: [string, unknown]) => key === 'rejection' || saysSomething(part),
  );
};

describe('the examples', () => {
  let service: DemoService;
  let me: string;
  beforeAll(async () => {
    service = await openDemoService();
    const { id: importId } = beside('examples/how-far-is-the-import.graphql', 'variables') as { id: string };
    const operator = service.with({});
    const { person } = await operator.give<{ person: { id: string } }>(
      'claimPerson',
      { name: 'Ada Brandt' },
      'person { id }',
    );
    me = person.id;
    const file = linkedInExport({ rows: 20, include: [zora] });
    const { status } = await operator.upload('linkedin', file, { person: me }, { 'x-import-id': importId });
    expect(status).toBe(201);
  });
  afterAll(() => service.close());

  /** Runs each operation of an example in turn, as a page or program would, and returns the answers' data. */
  const run = async (file: string, headers: Json, variables: Json): Promise<Json[]> => {
    const query = readFileSync(file, 'utf8');
    const answers: Json[] = [];
    for (const definition of parse(query).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const response = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, operationName: definition.name?.value, variables }),
      });
      const { data, errors } = (await response.json()) as { data: Json; errors?: unknown };
      expect(errors).toBeUndefined();
      answers.push(data);
    }
    return answers;
  };

  it.each(files)('%s answers, and has something to say', async (file) => {
    const answers = await run(file, beside(file, 'headers') ?? usualHeaders, beside(file, 'variables') ?? {});
    expect(answers.length).toBeGreaterThan(0);
    for (const [field, value] of answers.flatMap((answer) => Object.entries(answer))) {
      expect({ field, says: saysSomething(value), gaps: gaps(value, field) }).toEqual({
        field,
        says: true,
        gaps: [],
      });
    }
  });

  it('lead from an import over ratings and an answered message to a better answer', async () => {
    const headers = { 'x-warmpath-workspace': 'mine', 'x-warmpath-person': me };
    const client = service.with(headers);
    const to = { organization: 'ext:Aeolus Power' };
    const before = await client.ask<Asked>(PATHS, { to });
    expect(before.introductionPaths.paths.edges).toMatchObject([{ node: { probability: 0.15 } }]);

    const { people } = await client.ask<{ people: { edges: { node: { id: string } }[] } }>(ZORA);
    const person = people.edges[0]?.node.id;
    const [given, asked] = await run('examples/rate-contacts.graphql', headers, {
      ratings: { ratings: [{ person, closeness: 4 }] },
      answered: { with: person, at: '2026-01-14T09:00:00Z', answeredAt: SCENARIO_START },
      to,
    });
    expect(given).toMatchObject({ rateContacts: { rejection: null }, logInteraction: { rejection: null } });
    const [edge] = (asked as unknown as Asked).introductionPaths.paths.edges;
    // Zora's trust in Ada: a quarter of 0.5 until Zora confirms, not aged at all; P = (r + 2 · 0.15) / (r + 2).
    expect(edge?.node.probability).toBeCloseTo((0.125 + 0.3) / 2.125, 12);
  });
});
