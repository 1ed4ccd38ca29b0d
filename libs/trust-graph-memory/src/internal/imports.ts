import type { Id } from '#domain';
import type { Sink } from './digest.js';
import type { RecordLog } from './record-log.js';
import { lastAtMost } from './sorted.js';

/** Which records belong to an import, and which changes never were since it was undone: ranges, nothing per change. */
export class Imports {
  private readonly records = new Map<Id, number[]>();
  private readonly undoneBy = new Map<Id, number>();
  /** Changes of undone records: the first of each, ascending; per first, the one after the last and the undoing one. */
  private firsts: number[] = [];
  private readonly ranges = new Map<number, { readonly end: number; readonly undoneBy: number }>();
  /** Facts that had counted may count no more. */
  private changed = false;

  constructor(private readonly log: RecordLog) {}

  /** The record under way belongs to this import. */
  mark(importId: Id): void {
    const records = this.records.get(importId) ?? [];
    records.push(this.log.records - 1);
    this.records.set(importId, records);
    this.changed ||= this.undoneBy.has(importId);
  }

  /** Voids all facts of the import for whoever knows `change`. */
  undo(importId: Id, change: number): void {
    if (!this.undoneBy.has(importId)) this.undoneBy.set(importId, change);
    this.changed = true;
  }

  /** At the end of a record: whether facts of the past count no more since. */
  settle(): boolean {
    if (!this.changed) return false;
    this.changed = false;
    for (const [importId, undoneBy] of this.undoneBy) {
      for (const record of this.records.get(importId) ?? []) {
        this.ranges.set(this.log.firstOf(record), { end: this.log.firstOf(record + 1), undoneBy });
      }
      this.records.delete(importId);
    }
    this.firsts = [...this.ranges.keys()].sort((a, b) => a - b);
    return true;
  }

  digestInto(sink: Sink): void {
    sink(JSON.stringify([...this.records, ...this.undoneBy, ...this.ranges]));
  }

  /** A change counts where it is known and not known to be undone. */
  counts(change: number, bound: number): boolean {
    return change < bound && (this.firsts.length === 0 || !this.isUndone(change, bound));
  }

  private isUndone(change: number, bound: number): boolean {
    const first = this.firsts[lastAtMost(this.firsts, this.firsts.length, change)];
    const range = first === undefined ? undefined : this.ranges.get(first);
    return range !== undefined && change < range.end && range.undoneBy < bound;
  }
}
