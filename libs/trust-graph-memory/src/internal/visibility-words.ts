import { Visibility } from '#domain';
import { reaching } from './columns.js';
import type { Sink } from './digest.js';
import type { FactsOfHop } from './facts-of-hop.js';
import { FIRST_LEVEL_SHIFT, LEVEL_MASK, OWN_LEVEL_SHIFT, THEIR_LEVEL_SHIFT } from './hop-segment.js';
import type { Hops } from './hops.js';
import type { Imports, Range } from './imports.js';
import type { RecordLog } from './record-log.js';

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
    private readonly log: RecordLog,
  ) {}

  /** `initial`: where a tie begins, which holds only for a side of which nothing was said before. */
  add(side: number, other: number | null, level: Visibility, initial: boolean, change: number): void {
    if (initial && other !== null && this.begin(side, other, levelNumber(level))) return;
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

  /** Computes levels anew, once words in the range were undone, or ties of these people. */
  lookAgain({ first, end }: Range, people: ReadonlySet<number>): void {
    const sides = new Set(people);
    for (let word = 0; word < this.size; word++) {
      const change = this.changes[word] ?? 0;
      if (first <= change && change < end) sides.add(this.sides[word] ?? 0);
    }
    for (const side of sides) this.goBack(side);
    for (let word = 0; word < this.size; word++) {
      if (!sides.has(this.sides[word] ?? 0)) continue;
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
      if (this.firstChange(side, hop) < (this.changes[word] ?? 0)) this.say(side, hop, word);
    }
  }

  private say(side: number, hop: number, word: number): void {
    const level = this.levels[word] ?? 0;
    const stated = ((this.hops.segmentOf(side).flags[hop] ?? 0) >> OWN_LEVEL_SHIFT) & LEVEL_MASK;
    if ((level & INITIAL) === 0 || stated === 0) this.set(side, hop, level & LEVEL_MASK);
  }

  /** Most ties begin with a word on their side in the same record: it needs no place in the list. */
  private begin(side: number, other: number, level: number): boolean {
    const hop = this.hops.open(side, other);
    const segment = this.hops.segmentOf(side);
    const flags = segment.flags[hop] ?? 0;
    const said = (flags >> OWN_LEVEL_SHIFT) | (flags >> FIRST_LEVEL_SHIFT);
    const began = this.firstChange(side, hop);
    if ((said & LEVEL_MASK) !== 0 || began < this.log.current || began === Infinity) return false;
    segment.flags[hop] = withLevel(flags, FIRST_LEVEL_SHIFT, level);
    this.set(side, hop, level);
    return true;
  }

  /** To the levels with which ties of this side began. */
  private goBack(side: number): void {
    const segment = this.hops.segmentOf(side);
    for (let hop = segment.startOf(side), end = segment.endOf(side); hop < end; hop++) {
      const level = ((segment.flags[hop] ?? 0) >> FIRST_LEVEL_SHIFT) & LEVEL_MASK;
      const counts = level !== 0 && this.imports.counts(this.firstChange(side, hop), Infinity);
      this.set(side, hop, counts ? level : 0);
    }
  }

  /** The first change that said anything of the tie, by either side; Infinity where nothing did. */
  private firstChange(side: number, hop: number): number {
    const segment = this.hops.segmentOf(side);
    const other = segment.to[hop] ?? 0;
    const back = this.hops.segmentOf(other);
    return Math.min(
      this.facts.firstChange(segment, hop),
      this.facts.firstChange(back, back.find(other, side)),
    );
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
