import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Column } from './columns.js';
import { PackedRows } from './packed-rows.js';

class Numbers extends PackedRows {
  values = new Uint32Array(0);
  twice = new Float64Array(0);

  put(row: number, at: number, value: number): void {
    const index = this.insert(row, at);
    this.values[index] = value;
    this.twice[index] = value * 2;
  }

  row(row: number): readonly (readonly [number, number])[] {
    const start = this.starts[row] ?? 0;
    return Array.from({ length: this.lengths[row] ?? 0 }, (_, i) => [
      this.values[start + i] ?? -1,
      this.twice[start + i] ?? -1,
    ]);
  }

  protected columns(): readonly Column[] {
    return [this.values, this.twice];
  }

  protected adopt([values, twice]: readonly Column[]): void {
    this.values = values as Uint32Array<ArrayBuffer>;
    this.twice = twice as Float64Array<ArrayBuffer>;
  }
}

const ROWS = 5;
const inserts = fc.array(fc.tuple(fc.nat(ROWS - 1), fc.double({ min: 0, max: 1, noNaN: true })), {
  maxLength: 2_000,
  size: 'max',
});

describe('packed rows', () => {
  it.each([1, 4])('hold what plain arrays hold, in steps of %i', (grain) => {
    const asArrays = fc.property(inserts, (puts) => {
      const rows = new Numbers(ROWS, grain);
      const arrays: number[][] = Array.from({ length: ROWS }, () => []);
      for (const [value, [row, share]] of puts.entries()) {
        const at = Math.floor(share * (arrays[row]?.length ?? 0));
        arrays[row]?.splice(at, 0, value);
        rows.put(row, at, value);
      }
      for (const [row, expected] of arrays.entries()) {
        expect(rows.row(row)).toEqual(expected.map((value) => [value, value * 2]));
      }
    });
    fc.assert(asArrays, { seed: 1, numRuns: 50 });
  });

  it('keeps, once it is large, room for a quarter more than it holds at most', () => {
    const rows = new Numbers(100, 4);
    for (let value = 0; value < 100_000; value++) rows.put((value * 37) % 100, 0, value);
    expect(rows.values.length).toBeLessThan(100_000 * 1.25);
  });
});
