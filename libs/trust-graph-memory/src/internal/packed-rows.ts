import { type Column, reaching } from './columns.js';
import type { Sink } from './digest.js';

/** A table with fewer entries grows by half, a larger one by an eighth. */
const SMALL = 1 << 16;

/** Room that a row of this length has: an eighth more at most, in steps of `grain` at least. */
const roomFor = (length: number, grain: number): number => {
  const step = Math.max(grain, 1 << Math.max(0, 28 - Math.clz32(length)));
  return Math.ceil(length / step) * step;
};

/**
 * Rows of varying length in common columns, each row in one piece with a little room to grow. A row that outgrows its
 * room moves to where another left, or to the end; when the end is reached, all rows are packed anew into fresh
 * columns. That is the only pause there is, and as long as copying one table.
 */
export abstract class PackedRows {
  starts: Uint32Array;
  lengths: Uint32Array;
  private end = 0;
  private capacity = 0;
  /** Where rows have left room, by how much. */
  private readonly vacant = new Map<number, number[]>();

  constructor(
    protected rows: number,
    private readonly grain: number,
  ) {
    this.starts = new Uint32Array(rows);
    this.lengths = new Uint32Array(rows);
  }

  protected abstract columns(): readonly Column[];
  /** Takes columns in the order of `columns()` in place of the present ones. */
  protected abstract adopt(columns: readonly Column[]): void;

  /** All rows without their room to grow. */
  digestInto(sink: Sink): void {
    const rows = Array.from({ length: this.rows }, (_, row) => row).filter((row) => this.lengths[row] !== 0);
    const length = rows.reduce((sum, row) => sum + (this.lengths[row] ?? 0), 0);
    sink(this.lengths.subarray(0, this.rows));
    for (const column of this.columns()) {
      const whole = new (column.constructor as new (length: number) => Column)(length);
      let end = 0;
      for (const row of rows) {
        const start = this.starts[row] ?? 0;
        whole.set(column.subarray(start, start + (this.lengths[row] ?? 0)), end);
        end += this.lengths[row] ?? 0;
      }
      sink(whole);
    }
  }

  protected addRow(): number {
    const row = this.rows++;
    this.starts = reaching(this.starts, row);
    this.lengths = reaching(this.lengths, row);
    return row;
  }

  /** Opens a place before the row's `at`-th entry, and returns its index in the columns: what it holds is undefined. */
  protected insert(row: number, at: number): number {
    const length = this.lengths[row] ?? 0;
    if (length === roomFor(length, this.grain)) this.move(row, roomFor(length + 1, this.grain));
    const start = this.starts[row] ?? 0;
    const index = start + at;
    if (at < length) for (const column of this.columns()) column.copyWithin(index + 1, index, start + length);
    this.lengths[row] = length + 1;
    return index;
  }

  private move(row: number, room: number): void {
    const length = this.lengths[row] ?? 0;
    let place = this.vacant.get(room)?.pop();
    if (place === undefined) {
      if (this.end + room > this.capacity) this.pack(room);
      place = this.end;
      this.end += room;
    }
    const start = this.starts[row] ?? 0;
    for (const column of this.columns()) column.copyWithin(place, start, start + length);
    if (length > 0) this.leave(start, roomFor(length, this.grain));
    this.starts[row] = place;
  }

  private leave(start: number, room: number): void {
    const places = this.vacant.get(room);
    if (places) places.push(start);
    else this.vacant.set(room, [start]);
  }

  private pack(extra: number): void {
    let live = 0;
    for (let row = 0; row < this.rows; row++) live += roomFor(this.lengths[row] ?? 0, this.grain);
    this.capacity = live + Math.max(live < SMALL ? live >> 1 : live >> 3, extra, 64);
    const from = this.columns();
    const to = from.map(
      (column) => new (column.constructor as new (length: number) => Column)(this.capacity),
    );
    this.end = 0;
    this.vacant.clear();
    for (let row = 0; row < this.rows; row++) {
      const start = this.starts[row] ?? 0;
      const length = this.lengths[row] ?? 0;
      for (const [c, column] of to.entries()) {
        const source = from[c];
        if (source) for (let i = 0; i < length; i++) column[this.end + i] = source[start + i] ?? 0;
      }
      this.starts[row] = this.end;
      this.end += roomFor(length, this.grain);
    }
    this.adopt(to);
  }
}
