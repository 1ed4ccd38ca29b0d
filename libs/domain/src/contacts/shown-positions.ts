import type { Id, Instant } from '../kernel/values.js';

export interface ShownPosition {
  readonly import: Id;
  readonly position: Id;
  readonly organization: Id;
  readonly role: string | null;
  readonly from: Instant | null;
}

/**
 * Per owner and person the positions that the owner's exports showed, the latest last. Earlier ones are kept: they
 * are shown again once a later import is undone.
 */
export class ShownPositions {
  private readonly shown = new Map<string, ShownPosition[]>();

  all(pair: string): readonly ShownPosition[] {
    return this.shown.get(pair) ?? [];
  }

  /** What the latest export shows of this person: one position, or several if it lists them more than once. */
  current(pair: string): readonly ShownPosition[] {
    const all = this.all(pair);
    const latest = all.at(-1)?.import;
    return all.slice(all.findLastIndex((one) => one.import !== latest) + 1);
  }

  add(pair: string, position: ShownPosition): void {
    const before = this.shown.get(pair);
    if (before) before.push(position);
    else this.shown.set(pair, [position]);
  }

  undo(pair: string, importId: Id): void {
    const left = this.all(pair).filter((one) => one.import !== importId);
    if (left.length > 0) this.shown.set(pair, left);
    else this.shown.delete(pair);
  }
}
