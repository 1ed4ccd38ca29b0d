import { type Id, RelationshipKind } from '#domain';
import type { Counting } from './counting.js';
import { type EvidenceCodes, type NewShape, SINCE } from './evidence-codes.js';
import type { FactsOfHop } from './facts-of-hop.js';
import { DETAILED, PRESENT, SEGMENT_BITS, STATED } from './hop-segment.js';
import type { Hops } from './hops.js';
import type { Range } from './imports.js';
import { NEVER, packed } from './instants.js';
import { MostGood } from './most-good.js';

/** As of now: after everything that was recorded. */
export const NOW = NEVER;

/** Kinds as they are stored: 0 for none. */
export const kindNumber = (kind: RelationshipKind | null): number =>
  kind === null ? 0 : RelationshipKind.options.indexOf(kind) + 1;

/** Writes what is said of ties, and keeps beside it what holds as of now. `change` is the number of the change. */
export class TieWriter {
  /** From then on, `packed`, every fact holds that ever will. */
  latestAt = 0;
  readonly mostGood = new MostGood();

  constructor(
    private readonly hops: Hops,
    private readonly codes: EvidenceCodes,
    private readonly counting: Counting,
    private readonly facts: FactsOfHop,
  ) {}

  state(from: number, to: number, since: number, kind: RelationshipKind | null, at: number, change: number) {
    const hop = this.hops.open(from, to);
    const segment = this.hops.segmentOf(from);
    const flags = segment.flags[hop] ?? 0;
    if (flags & (STATED | DETAILED)) {
      const row = this.hops.detail(from, hop);
      segment.histories.add(row, packed(since), change, SINCE);
      if (kind !== null) segment.histories.add(row, packed(at), change, kindNumber(kind));
    } else {
      segment.since[hop] = packed(since);
      segment.change[hop] = change;
      segment.flags[hop] = flags | STATED | kindNumber(kind);
      this.hops.saidTimes.add(change, packed(at));
    }
    this.reached(since);
    this.reached(at);
    this.refreshTie(from, to);
  }

  /** Evidence of `from`'s trust in `to`. */
  addEvidence(from: number, to: number, item: NewShape, at: number, change: number): void {
    this.write(from, to, packed(at), change, this.codes.forEvidence(item));
    this.reached(at);
  }

  endEvidence(from: number, to: number, slot: Id, until: number | null, change: number): void {
    this.write(from, to, until === null ? NEVER : packed(until), change, this.codes.forEnd(slot));
    if (until !== null) this.reached(until);
  }

  /** Computes anew what is kept as of now of ties of which changes in the range spoke, and tells whose they are. */
  lookAgain(range: Range): Set<number> {
    const people = new Set<number>();
    for (const [number, segment] of this.hops.segments.entries()) {
      for (let person = number << SEGMENT_BITS; person < (number + 1) << SEGMENT_BITS; person++) {
        for (let hop = segment.startOf(person), end = segment.endOf(person); hop < end; hop++) {
          if (!this.facts.anyIn(range, segment, hop)) continue;
          const to = segment.to[hop] ?? 0;
          if ((segment.flags[hop] ?? 0) & DETAILED) this.refreshSums(to, person, segment.change[hop] ?? 0);
          this.refreshTie(person, to);
          people.add(person).add(to);
        }
      }
    }
    return people;
  }

  private write(from: number, to: number, at: number, change: number, code: number): void {
    const hop = this.hops.open(to, from);
    const segment = this.hops.segmentOf(to);
    const row = this.hops.detail(to, hop);
    segment.histories.add(row, at, change, code);
    this.refreshSums(from, to, row);
    this.refreshTie(to, from);
  }

  private reached(at: number): void {
    this.latestAt = Math.max(this.latestAt, packed(at));
  }

  /** Of `from`'s trust in `to`. */
  private refreshSums(from: number, to: number, row: number): void {
    const { histories } = this.hops.segmentOf(to);
    const sums = this.counting.sums(histories, row, NOW, Infinity, null);
    histories.keepSums(row, sums);
    this.mostGood.raise(from, to, sums.good + sums.unconfirmedGood);
  }

  private refreshTie(person: number, to: number): void {
    const there = this.hops.segmentOf(person);
    const back = this.hops.segmentOf(to);
    const hop = there.find(person, to);
    const backHop = back.find(to, person);
    const present =
      this.facts.makeTie(there, hop, NOW, Infinity) || this.facts.makeTie(back, backHop, NOW, Infinity);
    there.flags[hop] = ((there.flags[hop] ?? 0) & ~PRESENT) | (present ? PRESENT : 0);
    back.flags[backHop] = ((back.flags[backHop] ?? 0) & ~PRESENT) | (present ? PRESENT : 0);
  }
}
