import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ABSENT, IdTable } from './id-table.js';

describe('a table of ids', () => {
  it('numbers texts in the order in which they first appear, and gives each back', () => {
    const asMap = fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 500 }),
      (texts) => {
        const table = new IdTable();
        const distinct = [...new Set(texts)];
        for (const text of texts) expect(table.intern(text)).toBe(distinct.indexOf(text));
        expect(distinct.map((text) => table.numberOf(text))).toEqual([...distinct.keys()]);
        expect(distinct.map((_, number) => table.textOf(number))).toEqual(distinct);
        expect(table.size).toBe(distinct.length);
      },
    );
    fc.assert(asMap, { seed: 2, numRuns: 100 });
  });

  it('does not know what it never met', () => {
    const table = new IdTable();
    table.intern('ann');
    expect(table.numberOf('bob')).toBe(ABSENT);
    expect(table.size).toBe(1);
  });

  it.each([
    ['met in their order', ['a', 'ab', 'b', 'ba']],
    ['met in any order', ['b', 'ba', 'a', 'ab', 'aa']],
  ])('compares ids by code unit: %s', (_, ids) => {
    const table = new IdTable();
    for (const id of ids) table.intern(id);
    const sorted = [...ids.keys()].sort((a, b) => table.compare(a, b)).map((number) => table.textOf(number));
    expect(sorted).toEqual(ids.toSorted());
  });
});
