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

  good: Float64Array = new Float64Array(0);
  unconfirmedGood: Float64Array = new Float64Array(0);
  bad: Float64Array = new Float64Array(0);

  constructor() {
    super(0, 1);
  }

  get size(): number {
    return this.rows;
  }

  open(): number {
    const row = this.addRow();
    this.good = reaching(this.good, row);
    this.unconfirmedGood = reaching(this.unconfirmedGood, row);
    this.bad = reaching(this.bad, row);
    return row;
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
