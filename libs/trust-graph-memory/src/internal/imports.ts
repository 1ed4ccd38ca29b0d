import type { Id } from '#domain';
import type { Sink } from './digest.js';
import { lastAtMost } from './sorted.js';

/** Changes from the first up to the end, without it. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** Which records belong to an import, and which changes never were since it was undone: ranges, nothing per change. */
export class Imports {
  private readonly ranges = new Map<Id, Range[]>();
  private readonly undoneBy = new Map<Id, number>();
  /** Imports that the record under way names. */
  private readonly marked = new Set<Id>();
  private isUndoing = false;
  /** Records that are undone, in order, and the changes that undid them. */
  private undone: (Range & { readonly undoneBy: number })[] = [];
  private firsts: number[] = [];

  /** The record under way belongs to this import. */
  mark(importId: Id): void {
    this.marked.add(importId);
  }

  /** Voids all facts of the import for whoever knows `change`. */
  undo(importId: Id, change: number): void {
    if (!this.undoneBy.has(importId)) this.undoneBy.set(importId, change);
    this.isUndoing = true;
  }

  /** At the end of the record under way: the range in which facts that had counted may count no more; null: none. */
  settle(first: number, end: number): Range | null {
    for (const importId of this.marked) {
      const ranges = this.ranges.get(importId);
      if (ranges) ranges.push({ first, end });
      else this.ranges.set(importId, [{ first, end }]);
      this.isUndoing ||= this.undoneBy.has(importId);
    }
    this.marked.clear();
    if (!this.isUndoing) return null;
    this.isUndoing = false;
    this.undone = [...this.undoneBy]
      .flatMap(([importId, undoneBy]) =>
        (this.ranges.get(importId) ?? []).map((range) => ({ ...range, undoneBy })),
      )
      .sort((a, b) => a.first - b.first || a.undoneBy - b.undoneBy);
    this.firsts = this.undone.map((range) => range.first);
    return { first: this.firsts[0] ?? 0, end: this.undone.at(-1)?.end ?? 0 };
  }

  /** A change counts where it is known and not known to be undone. */
  counts(change: number, bound: number): boolean {
    return change < bound && (this.firsts.length === 0 || !this.isUndone(change, bound));
  }

  digestInto(sink: Sink): void {
    sink(JSON.stringify([...this.ranges, ...this.undoneBy]));
  }

  private isUndone(change: number, bound: number): boolean {
    const range = this.undone[lastAtMost(this.firsts, this.firsts.length, change)];
    return range !== undefined && change < range.end && range.undoneBy < bound;
  }
}
