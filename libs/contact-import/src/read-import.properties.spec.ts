import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { ContactRow, EvidenceRow, PersonRow, RelationshipKind, RelationshipRow } from '#domain';
import { ImportFileError, type ImportSource } from './index.js';
import { read } from '../../../test/support/read-contact-file.js';

const sources: readonly ImportSource[] = ['linkedin', 'people', 'relationships', 'evidence'];
const headers: Record<ImportSource, string> = {
  linkedin: 'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  people: 'id,name,email,organization,role,industry,from,to',
  relationships: 'a,b,kind,since,closenessA,closenessB',
  evidence: 'from,to,good,bad,at,domain',
};
const schemas = {
  linkedin: ContactRow,
  people: PersonRow,
  relationships: RelationshipRow,
  evidence: EvidenceRow,
};

/** Quotes every cell, whatever is in it: nothing to get wrong. */
const naiveCsv = (header: string, rows: readonly (readonly string[])[], lineBreak: string): string =>
  [header.split(','), ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',') + lineBreak)
    .join('');

/** Text as people type it into one cell: begins with a letter, seen from end to end. */
const prose = (longest: number) =>
  fc
    .tuple(
      fc.constantFrom('A', 'é', 'Ł', '李', 'ß', '9'),
      fc.array(fc.constantFrom(...Array.from('aZ09éŁ李😀", ;\'=+-@\\<>&.')), { maxLength: longest / 2 - 2 }),
    )
    .map(([first, rest]) => (first + rest.join('')).trim());
const orBlank = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9:._/-]{0,30}$/);
const twoIds = fc.uniqueArray(id, { minLength: 2, maxLength: 2 });
const email = fc.stringMatching(/^[a-z0-9][a-z0-9.+-]{0,10}@[a-z]{1,8}\.[a-z]{2,5}$/);
const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
const orNull = (cell: string | undefined) => (cell === undefined || cell === '' ? null : cell);
const atMidnight = (cell: string | undefined) => (orNull(cell) === null ? null : `${cell ?? ''}T00:00:00Z`);

const readsBack = async (
  source: ImportSource,
  cells: fc.Arbitrary<readonly string[]>,
  typed: (cells: readonly string[]) => object,
): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(cells, { maxLength: 12 }),
      lineBreak,
      fc.integer({ min: 1, max: 300 }),
      async (rows, end, size) => {
        const file = naiveCsv(headers[source], rows, end);
        expect(await read(source, file, size)).toEqual(
          rows.map((row, index) => ({ line: index + 1, ...typed(row) })),
        );
      },
    ),
    { numRuns: 150 },
  );
};

describe('rows written by a naive writer come back exactly', () => {
  it('as contacts', () =>
    readsBack(
      'linkedin',
      fc.tuple(
        prose(99),
        prose(99),
        orBlank(fc.webUrl({ validSchemes: ['http', 'https'] })),
        orBlank(email),
        orBlank(prose(200)),
        orBlank(prose(200)),
        orBlank(day),
      ),
      ([first = '', last = '', profileUrl, mail, organization, role, connectedOn]) => ({
        row: 'contact',
        name: `${first} ${last}`,
        profileUrl: orNull(profileUrl),
        email: orNull(mail),
        organization: orNull(organization),
        role: orNull(role),
        connectedOn: atMidnight(connectedOn),
      }),
    ));

  it('as people', () =>
    readsBack(
      'people',
      fc.tuple(
        id,
        prose(200),
        orBlank(email),
        prose(200),
        orBlank(prose(200)),
        orBlank(prose(200)),
        orBlank(day),
        fc.constant(''),
      ),
      ([own, name, mail, organization, role, industry, from]) => ({
        row: 'person',
        id: own,
        name,
        email: orNull(mail),
        organization: orNull(organization),
        role: orNull(role),
        industry: orNull(industry),
        from: atMidnight(from),
        to: null,
      }),
    ));

  const closeness = fc.constantFrom('', '0', '1', '2', '3', '4', '5');
  it('as relationships', () =>
    readsBack(
      'relationships',
      fc
        .tuple(twoIds, fc.constantFrom('', ...RelationshipKind.options), orBlank(day), closeness, closeness)
        .map(([ends, ...rest]) => [...ends, ...rest]),
      ([a, b, kind, since, closenessA, closenessB]) => ({
        row: 'relationship',
        a,
        b,
        kind: orNull(kind),
        since: atMidnight(since),
        closenessA: closenessA === '' ? null : Number(closenessA),
        closenessB: closenessB === '' ? null : Number(closenessB),
      }),
    ));

  const weight = fc.double({ min: 0, max: 1000, noNaN: true }).filter((value) => !Object.is(value, -0));
  it('as evidence', () =>
    readsBack(
      'evidence',
      fc
        .tuple(
          twoIds,
          weight.filter((good) => good > 0),
          weight,
          day,
          orBlank(prose(100)),
        )
        .map(([ends, good, bad, at, domain]) => [...ends, String(good), String(bad), at, domain]),
      ([from, to, good, bad, at, domain]) => ({
        row: 'evidence',
        from,
        to,
        good: Number(good),
        bad: Number(bad),
        at: atMidnight(at),
        domain: orNull(domain),
      }),
    ));
});

describe('whatever the bytes are', () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  const nasty = fc.string({
    unit: fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '=',
      '\u202e',
      '\u0007',
      'a',
      '1',
      ' ',
      '\ufeff',
      'é',
    ),
    maxLength: 200,
  });
  const files = fc.oneof(
    bytes,
    bytes.map((content) => zipSync({ 'Connections.csv': content })),
    fc.tuple(bytes, fc.nat(), fc.nat(255)).map(([content, at, value]) => {
      const zip = zipSync({ 'Connections.csv': content });
      return zip.with(at % zip.length, value);
    }),
  );

  it.each(sources)('a file of %s is read, or refused with a code', async (source) => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          files,
          nasty.map((text) => `${headers[source]}\n${text}`),
        ),
        async (file) => {
          try {
            for (const item of await read(source, file, 50)) {
              if (!('code' in item)) expect(schemas[source].parse(item)).toEqual(item);
            }
          } catch (fault) {
            expect(fault).toBeInstanceOf(ImportFileError);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
