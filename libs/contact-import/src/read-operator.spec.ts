import { describe, expect, it } from '@jest/globals';
import { NOW, read } from '../../../test/support/read-contact-file.js';

const codes = async (source: Parameters<typeof read>[0], file: string) =>
  (await read(source, file)).map((item) => ('code' in item ? item.code : item.row));

describe("an operator's people", () => {
  it('come with their positions, any delimiter, optional columns missing', async () => {
    const file =
      'id;name;organization;from\np1;Ann Lee;Acme;2020-02-29\np1;Ann Lee;"Beta; Sons";2021-01-01T00:00:00+01:00\n';
    const nothing = { email: null, role: null, industry: null, to: null };
    expect(await read('people', file)).toEqual([
      {
        row: 'person',
        line: 1,
        id: 'p1',
        name: 'Ann Lee',
        organization: 'Acme',
        from: '2020-02-29T00:00:00Z',
        ...nothing,
      },
      {
        row: 'person',
        line: 2,
        id: 'p1',
        name: 'Ann Lee',
        organization: 'Beta; Sons',
        from: '2020-12-31T23:00:00Z',
        ...nothing,
      },
    ]);
  });

  it('are skipped for a reason each', async () => {
    const file = [
      'id\tname\tfrom\tto\trole',
      '\tNo Id\t\t\t',
      'p1\t-\t\t\t',
      '=1\tAnn\t\t\t',
      'p\u202e2\tAnn\t\t\t',
      'p2\tAnn\t2023-02-30\t\t',
      'p3\tAnn\t2022-01-02\t2022-01-01\t',
      'p4\tAnn\t\t2026-02-02\t',
      'p5\tAnn\t05/03/23\t\t',
      'p6\tAnn\t\t\tBoss',
    ].join('\n');
    expect(await codes('people', file)).toEqual([
      'ID_MISSING',
      'NAME_MISSING',
      'ID_UNSAFE',
      'ID_UNSAFE',
      'DATE_UNREADABLE',
      'DATES_REVERSED',
      'DATE_IN_FUTURE',
      'DATE_UNREADABLE',
      'person',
      'POSITION_DROPPED',
    ]);
  });
});

describe("an operator's relationships", () => {
  it('take kinds as people write them', async () => {
    const file =
      'A,B,Kind,Since,ClosenessA,ClosenessB\n1,2,former colleague,2020-01-01,5,0\n1,3,Alumni-Office,,+3,\n1,4,,,,4.0\n';
    expect(await read('relationships', file)).toEqual([
      {
        row: 'relationship',
        line: 1,
        a: '1',
        b: '2',
        kind: 'FORMER_COLLEAGUE',
        since: '2020-01-01T00:00:00Z',
        closenessA: 5,
        closenessB: 0,
      },
      {
        row: 'relationship',
        line: 2,
        a: '1',
        b: '3',
        kind: 'ALUMNI_OFFICE',
        since: null,
        closenessA: 3,
        closenessB: null,
      },
      {
        row: 'relationship',
        line: 3,
        a: '1',
        b: '4',
        kind: null,
        since: null,
        closenessA: null,
        closenessB: 4,
      },
    ]);
  });

  it('are skipped for a reason each', async () => {
    const file = 'a,b,kind,closenessA\n1,1,,\n1,2,pal,\n1,2,,6\n1,2,,-1\n1,2,,2.5\n1,2,,close\n';
    expect(await codes('relationships', file)).toEqual([
      'SAME_PERSON_TWICE',
      'KIND_UNKNOWN',
      'NUMBER_OUT_OF_RANGE',
      'NUMBER_OUT_OF_RANGE',
      'NUMBER_OUT_OF_RANGE',
      'NUMBER_UNREADABLE',
    ]);
  });
});

describe("an operator's evidence", () => {
  it('has weights, an instant in UTC and perhaps a domain', async () => {
    const file = `from,to,good,bad,at,domain\na,b,1.5,,2025-06-01T12:30:45.9-03:30,Data Science\na,b,0,+1000,${NOW},\n`;
    expect(await read('evidence', file)).toEqual([
      {
        row: 'evidence',
        line: 1,
        from: 'a',
        to: 'b',
        good: 1.5,
        bad: 0,
        at: '2025-06-01T16:00:45Z',
        domain: 'Data Science',
      },
      { row: 'evidence', line: 2, from: 'a', to: 'b', good: 0, bad: 1000, at: NOW, domain: null },
    ]);
  });

  it('is skipped for a reason each', async () => {
    const file = [
      'from,to,good,bad,at,domain',
      'a,b,0,0,2025-01-01,',
      'a,b,,,2025-01-01,',
      'a,b,-1,2,2025-01-01,',
      'a,b,1000.01,0,2025-01-01,',
      'a,b,NaN,1,2025-01-01,',
      'a,b,Infinity,1,2025-01-01,',
      'a,b,0x10,1,2025-01-01,',
      'a,b,"1,5",1,2025-01-01,',
      'a,b,1,0,,',
      'a,b,1,0,2025-01-01T10:00:00,',
      'a,b,1,0,2026-01-31T09:30:01Z,',
      `a,b,1,0,2025-01-01,${'d'.repeat(101)}`,
      'a,,1,0,2025-01-01,',
    ].join('\n');
    expect(await codes('evidence', file)).toEqual([
      'EVIDENCE_EMPTY',
      'EVIDENCE_EMPTY',
      'NUMBER_OUT_OF_RANGE',
      'NUMBER_OUT_OF_RANGE',
      'NUMBER_UNREADABLE',
      'NUMBER_UNREADABLE',
      'NUMBER_UNREADABLE',
      'NUMBER_UNREADABLE',
      'DATE_MISSING',
      'DATE_UNREADABLE',
      'DATE_IN_FUTURE',
      'CELL_TOO_LONG',
      'ID_MISSING',
    ]);
  });
});
