import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededEvidence } from './evidence.js';
import type { RealNetwork, RealPosition, RealTie } from './network.js';

const LONG_AGO = '2010-01-01T00:00:00Z';

/** Where the data sets lie, unless REAL_DATA says otherwise: beside the checkout, not in it. */
export const dataFolder = (): string =>
  process.env['REAL_DATA'] ?? join(import.meta.dirname, '../../../shared/data');

/** What is missing to run on this data set; null when it is there. */
export const missing = (folder: string): string | null =>
  existsSync(join(dataFolder(), folder))
    ? null
    : `no data set ${folder} (REAL_DATA names the folder of data sets)`;

const rows = (folder: string, file: string, delimiter: string): string[][] =>
  readFileSync(join(dataFolder(), folder, file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(delimiter));

const cell = (row: readonly string[], index: number): string => row[index] ?? '';

/** Each pair once, whichever way round the file has it, and nobody with themself. */
const undirected = (pairs: readonly (readonly [string, string, string])[]): RealTie[] => {
  const ties = new Map<string, RealTie>();
  for (const [a, b, since] of pairs) {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a !== b && !ties.has(key)) ties.set(key, { a, b, since });
  }
  return [...ties.values()];
};

const network = (name: string, ties: RealTie[], positions: RealPosition[], others: string[], seed: number) =>
  ({
    name,
    people: [...new Set([...others, ...ties.flatMap(({ a, b }) => [a, b])])],
    positions,
    ties,
    evidence: seededEvidence(ties, seed),
  }) satisfies RealNetwork;

/** Friendships of ego-Facebook (SNAP). */
export const egoFacebook = (): RealNetwork => {
  const pairs = rows('ego-facebook', 'facebook_combined.txt', ' ');
  return network(
    'ego-facebook',
    undirected(pairs.map((row) => [cell(row, 0), cell(row, 1), LONG_AGO])),
    [],
    [],
    1,
  );
};

/** Mail among researchers, their departments as organisations (email-Eu-core, SNAP). */
export const emailEuCore = (): RealNetwork => {
  const pairs = rows('email-eu-core', 'email-Eu-core.txt', ' ');
  const labels = rows('email-eu-core', 'email-Eu-core-department-labels.txt', ' ');
  const positions = labels.map((row) => ({
    person: cell(row, 0),
    organization: `Department ${cell(row, 1)}`,
    role: 'Researcher',
    from: null,
  }));
  const ties = undirected(pairs.map((row) => [cell(row, 0), cell(row, 1), LONG_AGO]));
  return network(
    'email-eu-core',
    ties,
    positions,
    positions.map(({ person }) => person),
    2,
  );
};

/** People who know each other, their employers, and interests as roles (LDBC SNB data, scale factor 0.1). */
export const ldbc = (): RealNetwork => {
  const table = (file: string) => rows('ldbc-sf0.1', file, '|').slice(1);
  const names = new Map(
    table('Organisation.csv').map((row) => [cell(row, 0), cell(row, 2).replaceAll('_', ' ')]),
  );
  const tags = new Map(table('Tag.csv').map((row) => [cell(row, 0), cell(row, 1).replaceAll('_', ' ')]));
  const interests = Map.groupBy(table('Person_hasInterest_Tag.csv'), (row) => cell(row, 0));
  const positions = table('Person_workAt_Organisation.csv').map((row, index) => {
    const own = interests.get(cell(row, 0)) ?? [];
    return {
      person: cell(row, 0),
      organization: names.get(cell(row, 1)) ?? '',
      role: tags.get(cell(own[index % Math.max(1, own.length)] ?? [], 1)) ?? null,
      from: `${cell(row, 2)}-01-01T00:00:00Z`,
    };
  });
  const knows = ['Person_knows_Person.csv', 'Person_knows_Person_1.csv'].flatMap(table);
  const ties = undirected(knows.map((row) => [cell(row, 0), cell(row, 1), day(cell(row, 2))]));
  return network(
    'ldbc',
    ties,
    positions,
    table('Person.csv').map((row) => cell(row, 0)),
    3,
  );
};

/** `20100422123057947` as an instant. */
const day = (digits: string): string =>
  digits.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\d*$/, '$1-$2-$3T$4:$5:$6Z');
