import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';
import { encodeRecord } from '#event-log';
import { commit } from '../spec/fixtures.js';
import { BatchTable, logFormat } from './batch-table.js';

let database: DatabaseSync;
let table: BatchTable;

beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec(logFormat.schema);
  table = new BatchTable(database);
});
afterEach(() => {
  database.close();
});

const texts = (count: number, filler?: number): string[] =>
  Array.from({ length: count }, (_, seq) => encodeRecord(commit(0, seq, filler)));
const offsets = (from: number): number[] => table.page(from).map(({ offset }) => offset);

describe('a page', () => {
  it('starts in the middle of a row', () => {
    table.append(0, texts(10));
    table.append(10, texts(3));
    expect(offsets(8)).toEqual([8, 9, 10, 11, 12]);
    expect(offsets(12)).toEqual([12]);
    expect(offsets(13)).toEqual([]);
  });

  it('never holds more than 1,000 records, and the next one follows on it', () => {
    table.append(0, texts(5_000));
    const first = offsets(100);
    expect(first.length).toBeGreaterThan(500);
    expect(first.length).toBeLessThanOrEqual(1_000);
    expect(offsets(100 + first.length)[0]).toBe(100 + first.length);
  });

  it('holds few records when they are large', () => {
    table.append(0, texts(100, 100_000));
    expect(offsets(0).length).toBeLessThanOrEqual(12);
    expect(offsets(50)[0]).toBe(50);
  });

  it('is empty for an empty table', () => {
    expect(table.page(0)).toEqual([]);
    expect(table.last()).toBeNull();
  });
});

describe('the last record', () => {
  it('is that of the last row', () => {
    table.append(0, texts(300));
    table.append(300, texts(2));
    expect(table.last()).toMatchObject({ offset: 301, seq: 1 });
  });
});
