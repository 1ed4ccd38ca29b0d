import { Visibility } from '#domain';
import type { Sink } from './digest.js';
import { LEVEL_MASK, OWN_LEVEL_SHIFT, SEGMENT_PEOPLE, THEIR_LEVEL_SHIFT } from './hop-segment.js';
import type { Hops } from './hops.js';
import type { Imports } from './imports.js';
import type { TieWriter } from './tie-writer.js';

/** Levels as they are stored: 0 for a side that never stated one. */
export const levelNumber = (level: Visibility): number => Visibility.options.indexOf(level) + 1;
export const levelOf = (number: number): Visibility | null => Visibility.options[number - 1] ?? null;

interface VisibilityWord {
  readonly side: number;
  /** Null: every tie that the side had by then. */
  readonly other: number | null;
  readonly level: number;
  /** Holds only where nothing was said before. */
  readonly initial: boolean;
  readonly change: number;
}

const withLevel = (flags: number, shift: number, level: number): number =>
  (flags & ~(LEVEL_MASK << shift)) | (level << shift);

/** Who may see which side of a tie: the latest word holds, and lies in the flags of the tie's two hops. */
export class VisibilityWords {
  private readonly words: VisibilityWord[] = [];

  constructor(
    private readonly hops: Hops,
    private readonly ties: TieWriter,
    private readonly imports: Imports,
  ) {}

  add(side: number, other: number | null, level: Visibility, initial: boolean, change: number): void {
    const word = { side, other, level: levelNumber(level), initial, change };
    this.words.push(word);
    this.apply(word);
  }

  /** Computes the levels anew, once words of the past were undone. */
  refreshAll(): void {
    for (const side of new Set(this.words.map((word) => word.side))) {
      for (const other of this.othersOf(side)) this.set(side, other, 0);
    }
    for (const word of this.words) if (this.imports.counts(word.change, Infinity)) this.apply(word);
  }

  digestInto(sink: Sink): void {
    sink(JSON.stringify(this.words));
  }

  private apply({ side, other, level, initial, change }: VisibilityWord): void {
    if (other !== null) {
      this.hops.open(side, other);
      if (!initial || this.stated(side, other) === 0) this.set(side, other, level);
      return;
    }
    for (const each of this.othersOf(side)) {
      const holds = !initial || this.stated(side, each) === 0;
      if (holds && this.ties.firstChange(side, each) < change) this.set(side, each, level);
    }
  }

  private othersOf(side: number): Uint32Array {
    const segment = this.hops.segmentOf(side);
    const row = side & (SEGMENT_PEOPLE - 1);
    const start = segment.starts[row] ?? 0;
    return segment.to.slice(start, start + (segment.lengths[row] ?? 0));
  }

  private stated(side: number, other: number): number {
    const segment = this.hops.segmentOf(side);
    return ((segment.flags[segment.find(side, other)] ?? 0) >> OWN_LEVEL_SHIFT) & LEVEL_MASK;
  }

  private set(side: number, other: number, level: number): void {
    const own = this.hops.segmentOf(side);
    const hop = own.find(side, other);
    own.flags[hop] = withLevel(own.flags[hop] ?? 0, OWN_LEVEL_SHIFT, level);
    const theirs = this.hops.segmentOf(other);
    const back = theirs.find(other, side);
    theirs.flags[back] = withLevel(theirs.flags[back] ?? 0, THEIR_LEVEL_SHIFT, level);
  }
}
