import { Visibility } from '#domain';
import { reaching } from './columns.js';
import type { Sink } from './digest.js';
import type { FactsOfHop } from './facts-of-hop.js';
import { LEVEL_MASK, OWN_LEVEL_SHIFT, THEIR_LEVEL_SHIFT } from './hop-segment.js';
import type { Hops } from './hops.js';
import type { Imports } from './imports.js';

/** Levels as they are stored: 0 for a side that never stated one. */
export const levelNumber = (level: Visibility): number => Visibility.options.indexOf(level) + 1;
export const levelOf = (number: number): Visibility | null => Visibility.options[number - 1] ?? null;

/** Stands for every tie that a side has by then. */
const EVERY_TIE = 0xffff_ffff;

/** Beside the level of a word that holds only where nothing was said before. */
const INITIAL = 0x80;

const withLevel = (flags: number, shift: number, level: number): number =>
  (flags & ~(LEVEL_MASK << shift)) | (level << shift);

/** Who may see which side of a tie: the latest word holds, and lies in the flags of the tie's two hops. */
export class VisibilityWords {
  private size = 0;
  private sides = new Uint32Array(16);
  private others = new Uint32Array(16);
  private changes = new Uint32Array(16);
  private levels = new Uint8Array(16);

  constructor(
    private readonly hops: Hops,
    private readonly facts: FactsOfHop,
    private readonly imports: Imports,
  ) {}

  /** `initial`: where a tie begins, which holds only for a side of which nothing was said before. */
  add(side: number, other: number | null, level: Visibility, initial: boolean, change: number): void {
    const word = this.size++;
    this.sides = reaching(this.sides, word);
    this.others = reaching(this.others, word);
    this.changes = reaching(this.changes, word);
    this.levels = reaching(this.levels, word);
    this.sides[word] = side;
    this.others[word] = other ?? EVERY_TIE;
    this.changes[word] = change;
    this.levels[word] = levelNumber(level) | (initial ? INITIAL : 0);
    this.apply(word);
  }

  /** Computes the levels anew, once words of the past were undone. */
  refreshAll(): void {
    for (const side of new Set(this.sides.subarray(0, this.size))) this.clear(side);
    for (let word = 0; word < this.size; word++) {
      if (this.imports.counts(this.changes[word] ?? 0, Infinity)) this.apply(word);
    }
  }

  digestInto(sink: Sink): void {
    for (const column of [this.sides, this.others, this.changes, this.levels])
      sink(column.subarray(0, this.size));
  }

  private apply(word: number): void {
    const side = this.sides[word] ?? 0;
    const other = this.others[word] ?? 0;
    if (other !== EVERY_TIE) {
      this.say(side, this.hops.open(side, other), word);
      return;
    }
    const segment = this.hops.segmentOf(side);
    for (let hop = segment.startOf(side), end = segment.endOf(side); hop < end; hop++) {
      if (this.wasNamed(side, hop, this.changes[word] ?? 0)) this.say(side, hop, word);
    }
  }

  private say(side: number, hop: number, word: number): void {
    const level = this.levels[word] ?? 0;
    const stated = ((this.hops.segmentOf(side).flags[hop] ?? 0) >> OWN_LEVEL_SHIFT) & LEVEL_MASK;
    if ((level & INITIAL) === 0 || stated === 0) this.set(side, hop, level & LEVEL_MASK);
  }

  private clear(side: number): void {
    const segment = this.hops.segmentOf(side);
    for (let hop = segment.startOf(side), end = segment.endOf(side); hop < end; hop++) this.set(side, hop, 0);
  }

  /** Whether a change before this one said anything of the tie. */
  private wasNamed(side: number, hop: number, before: number): boolean {
    const segment = this.hops.segmentOf(side);
    if (this.facts.firstChange(segment, hop) < before) return true;
    const other = segment.to[hop] ?? 0;
    const back = this.hops.segmentOf(other);
    return this.facts.firstChange(back, back.find(other, side)) < before;
  }

  private set(side: number, hop: number, level: number): void {
    const own = this.hops.segmentOf(side);
    const other = own.to[hop] ?? 0;
    own.flags[hop] = withLevel(own.flags[hop] ?? 0, OWN_LEVEL_SHIFT, level);
    const theirs = this.hops.segmentOf(other);
    const back = theirs.find(other, side);
    theirs.flags[back] = withLevel(theirs.flags[back] ?? 0, THEIR_LEVEL_SHIFT, level);
  }
}
