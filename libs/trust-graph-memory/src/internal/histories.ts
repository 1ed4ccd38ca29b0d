import type { NormalizedSums } from '#trust-model';
import type { Column } from './columns.js';
import { reaching } from './columns.js';
import { PackedRows } from './packed-rows.js';

/**
 * What was recorded of single hops, one row per hop that has more than one plain statement: evidence, ends of
 * evidence, and statements, sorted by (at, change), times as `packed`. Besides, each row keeps the sums of what counts as of now.
 */
export class Histories extends PackedRows {
  at: Uint32Array = new Uint32Array(0);
  change: Uint32Array = new Uint32Array(0);
  code: Uint32Array = new Uint32Array(0);

  private good = new Float64Array(0);
  private unconfirmedGood = new Float64Array(0);
  private bad = new Float64Array(0);

  constructor() {
    super(0, 1);
  }

  get size(): number {
    return this.rows;
  }

  open(): number {
    const row = this.addRow();
    this.good = reaching(this.good, row);
    this.bad = reaching(this.bad, row);
    return row;
  }

  /** Most rows have nothing unconfirmed: its column reaches no further than somebody has. */
  keepSums(row: number, { good, unconfirmedGood, bad }: NormalizedSums): void {
    this.good[row] = good;
    this.bad[row] = bad;
    if (unconfirmedGood === 0 && row >= this.unconfirmedGood.length) return;
    this.unconfirmedGood = reaching(this.unconfirmedGood, row);
    this.unconfirmedGood[row] = unconfirmedGood;
  }

  sumsOf(row: number): NormalizedSums {
    const unconfirmedGood = row < this.unconfirmedGood.length ? (this.unconfirmedGood[row] ?? 0) : 0;
    return { good: this.good[row] ?? 0, unconfirmedGood, bad: this.bad[row] ?? 0 };
  }

  add(row: number, at: number, change: number, code: number): void {
    const start = this.starts[row] ?? 0;
    let place = this.lengths[row] ?? 0;
    while (place > 0 && (this.at[start + place - 1] ?? 0) > at) place--;
    const index = this.insert(row, place);
    this.at[index] = at;
    this.change[index] = change;
    this.code[index] = code;
  }

  protected columns(): readonly Column[] {
    return [this.at, this.change, this.code];
  }

  protected adopt([at, change, code]: readonly Column[]): void {
    this.at = at as Uint32Array;
    this.change = change as Uint32Array;
    this.code = code as Uint32Array;
  }
}
