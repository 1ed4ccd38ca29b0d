import type { Instant } from '../kernel/values.js';

/** Something that time itself does: at `due`, to `subject`. The three together name it for ever. */
export interface Due {
  readonly due: Instant;
  readonly kind: 'REMINDER' | 'END' | 'LAPSE';
  readonly subject: string;
}

/**
 * What waits for its time, the earliest first: a binary heap (J. W. J. Williams, "Algorithm 232: Heapsort", 1964).
 * What became void stays in it until it comes up: whoever asks for the earliest says what still holds.
 */
export class DueTimes {
  private readonly heap: Due[] = [];

  add(due: Due): void {
    const { heap } = this;
    let at = heap.push(due) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const one = heap[above];
      if (!one || !isBefore(due, one)) break;
      heap[at] = one;
      at = above;
    }
    heap[at] = due;
  }

  /** The earliest that still holds; what doesn't is dropped on the way. */
  earliest(holds: (due: Due) => boolean): Due | null {
    for (let first = this.heap[0]; first; first = this.heap[0]) {
      if (holds(first)) return first;
      this.drop();
    }
    return null;
  }

  private drop(): void {
    const { heap } = this;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const isRight = left !== undefined && right !== undefined && isBefore(right, left);
      const next = isRight ? right : left;
      if (!next || !isBefore(next, last)) break;
      heap[at] = next;
      at = 2 * at + (isRight ? 2 : 1);
    }
    heap[at] = last;
  }
}

/** Of two at the same second, the same one always comes first, however they were added. */
const isBefore = (one: Due, other: Due): boolean => {
  if (one.due !== other.due) return one.due < other.due;
  return one.subject === other.subject ? one.kind < other.kind : one.subject < other.subject;
};
