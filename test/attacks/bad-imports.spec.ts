import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { ImportSource } from '#domain';
import { addPeople } from '../support/cast.js';
import { send } from '../support/http.js';
import { openService, type Service } from '../support/service.js';

let service: Service;
const log: string[] = [];
beforeAll(async () => {
  service = await openService({ RATE_LIMIT: 'off' }, log);
  await addPeople(service.as(null), 'ada', 'bea');
});
afterAll(() => service.close());

const headers: Record<ImportSource, readonly string[]> = {
  linkedin: ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'],
  people: ['id', 'name', 'email', 'organization', 'role', 'industry', 'from', 'to'],
  relationships: ['a', 'b', 'kind', 'since', 'closenessA', 'closenessB'],
  evidence: ['from', 'to', 'good', 'bad', 'at', 'domain'],
};
const sources = ImportSource.options;

/** What somebody may well write into a cell, and what nobody would. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'ada',
    'bea',
    'x@example.org',
    'https://example.org/x',
    '5',
    '-1',
    'NaN',
    'Infinity',
    '1e309',
    '99999999999999999999',
  ),
  fc.constantFrom(
    '2026-01-05',
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '+275760-09-13',
    '05 Jan 2026',
    '31 Feb 2026',
    'FRIEND',
    '__proto__',
  ),
  fc.constantFrom(
    '=cmd|calc',
    '\u0000',
    '\u0007',
    'a\nb',
    '"',
    '""',
    ',',
    ';',
    '\ud800',
    '\u202e',
    'x'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const rowsOf = (source: ImportSource) =>
  fc
    .array(
      fc.record({
        cells: fc.array(cell, { minLength: 0, maxLength: headers[source].length + 2 }),
        plain: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((rows) => rows.map(({ cells, plain }) => (plain ? cells : cells.map(quoted)).join(',')));

const files: Record<string, (source: ImportSource) => fc.Arbitrary<Uint8Array>> = {
  'any bytes': () => fc.uint8Array({ maxLength: 2_000 }),
  'any text': () => fc.string({ unit: 'binary', maxLength: 500 }).map((text) => Buffer.from(text)),
  'rows of anything below the right header': (source) =>
    rowsOf(source).map((rows) => Buffer.from([headers[source].join(','), ...rows].join('\n'))),
  'the right rows with bytes changed': (source) =>
    fc
      .record({
        rows: rowsOf(source),
        changes: fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { maxLength: 5 }),
      })
      .map(({ rows, changes }) => {
        const bytes = Buffer.from([headers[source].join(','), ...rows].join('\r\n'), 'latin1');
        for (const { at, to } of changes) bytes[at % bytes.length] = to;
        return bytes;
      }),
  'a ZIP, cut or changed': (source) =>
    fc
      .record({
        rows: rowsOf(source),
        name: fc.constantFrom('Connections.csv', '../Connections.csv', 'x/Connections.csv', ''),
        at: fc.nat(),
        to: fc.nat(255),
        cut: fc.nat(),
      })
      .map(({ rows, name, at, to, cut }) => {
        const bytes = zipSync({ [name]: Buffer.from([headers[source].join(','), ...rows].join('\n')) });
        bytes[at % bytes.length] = to;
        return cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
      }),
};

let taken = 0;
const CODES = ['BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'LIMITED'];

describe.each(Object.entries(files))('%s', (_, bytesFor) => {
  it.each(sources)('as a file of %s gets a report or a word for what is wrong', async (source) => {
    const asked = source === 'linkedin' ? { person: 'ext:ada' } : {};
    await fc.assert(
      fc.asyncProperty(bytesFor(source), fc.boolean(), async (file, preview) => {
        const before = await service.warmpath.log.end(0);
        const { status, body } = await service
          .as(null)
          .upload(source, file, { ...asked, preview: String(preview) });
        if (status === 201) {
          taken += body.taken;
          expect(body.rows).toBe(body.taken + body.skipped.length + body.doubtful.length);
        } else {
          expect([400, 409, 413]).toContain(status);
          expect(CODES).toContain(body.errors?.[0]?.extensions.code);
          expect(body.errors?.[0]?.message).toMatch(/^[^\p{Cc}]{10,500}$/u);
        }
        if (preview || status !== 201) expect(await service.warmpath.log.end(0)).toBe(before);
      }),
      { seed: 20_260_115, numRuns: 30, examples: [[new Uint8Array(0), false]] },
    );
    expect(log).toEqual([]);
    expect((await send(`${service.url}/ready`)).status).toBe(200);
  });
});

it('what was taken of all this can be read', async () => {
  expect(taken).toBeGreaterThan(50);
  const end = await service.warmpath.log.end(0);
  expect(await service.warmpath.progress.reaches({ partition: 0, offset: end - 1 }, 2_000)).toBe(true);
  const { errors } = await service.as(null).send(`{
    people(first: 100) { edges { node { name externalIds headline degree positions { role from to current organization { name decisionMaker { name } } } } } }
    organizations(first: 100) { edges { node { name industry } } }
  }`);
  expect(errors).toBeUndefined();
  const paths = await service
    .as(null)
    .send(
      `{ introductionPaths(from: "ext:ada", to: { person: "ext:bea" }) { noPath { text } paths(first: 100) { edges { node { probability hops { trust { belief evidence(first: 10) { at good bad text } } } } } } } }`,
    );
  expect(paths.errors).toBeUndefined();
});
