import type { Column } from './columns.js';
import { Histories } from './histories.js';
import { PackedRows } from './packed-rows.js';

/** People of one segment: growing one copies at most this many rows. */
export const SEGMENT_BITS = 13;
export const SEGMENT_PEOPLE = 1 << SEGMENT_BITS;

/** Bits of a hop's flags. */
export const KIND_MASK = 0x0f;
/** `at`, `since` and kind of the only statement lie in the hop itself. */
export const STATED = 0x10;
/** `change` is not a change but the row of the hop's history. */
export const DETAILED = 0x20;
/** The tie exists as of now. */
export const PRESENT = 0x40;
/** The hop back has a history. */
export const BACK_DETAILED = 0x800;
/** Who may see a side of the tie: 0 unstated, else the level's number. */
export const OWN_LEVEL_SHIFT = 7;
export const THEIR_LEVEL_SHIFT = 9;
/** With what its own side began, where the record that began the tie said so: it stands or falls with that record. */
export const FIRST_LEVEL_SHIFT = 12;
export const LEVEL_MASK = 0x03;

/**
 * The hops from each of up to 8,192 people, sorted by whom they lead to. A hop from u to v holds what says how v would
 * act on u's ask: what u said of the tie, and the evidence of v's trust in u. Of every tie both hops are there.
 */
export class HopSegment extends PackedRows {
  to: Uint32Array = new Uint32Array(0);
  /** Of the only statement: since when the tie exists, and which change said so. */
  since: Uint32Array = new Uint32Array(0);
  change: Uint32Array = new Uint32Array(0);
  flags: Uint16Array = new Uint16Array(0);
  readonly histories = new Histories();

  constructor() {
    super(SEGMENT_PEOPLE, 4);
  }

  /** Index of the person's first hop. */
  startOf(person: number): number {
    return this.starts[person & (SEGMENT_PEOPLE - 1)] ?? 0;
  }

  degreeOf(person: number): number {
    return this.lengths[person & (SEGMENT_PEOPLE - 1)] ?? 0;
  }

  /** Index after the person's last hop. */
  endOf(person: number): number {
    return this.startOf(person) + this.degreeOf(person);
  }

  /** Index of the hop, or -1 − the place in the row where it belongs. */
  find(person: number, to: number): number {
    const start = this.startOf(person);
    let low = start;
    let high = start + this.degreeOf(person);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.to[middle] ?? 0;
      if (found === to) return middle;
      if (found < to) low = middle + 1;
      else high = middle;
    }
    return start - low - 1;
  }

  add(person: number, to: number, place: number): number {
    const index = this.insert(person & (SEGMENT_PEOPLE - 1), place);
    this.to[index] = to;
    this.since[index] = 0;
    this.change[index] = 0;
    this.flags[index] = 0;
    return index;
  }

  protected columns(): readonly Column[] {
    return [this.to, this.since, this.change, this.flags];
  }

  protected adopt([to, since, change, flags]: readonly Column[]): void {
    this.to = to as Uint32Array;
    this.since = since as Uint32Array;
    this.change = change as Uint32Array;
    this.flags = flags as Uint16Array;
  }
}
