import { foldedDomain, mutualKinds, RelationshipKind } from '#domain';
import type { Moment } from '#trust-graph';
import { decayFactor, expectedOf, type MomentSums, sumsAt } from '#trust-model';
import { BACK_DETAILED, DETAILED, type HopSegment, KIND_MASK, PRESENT, STATED } from './hop-segment.js';
import { packed } from './instants.js';
import type { WorkspaceGraph } from './workspace-graph.js';

const NO_EVIDENCE: MomentSums = { good: 0, bad: 0 };

/** Ties as they were at a moment, as far as was known: whoever may see them. */
export class Lens {
  readonly asOf: number;
  /** The first change that is not known. */
  readonly bound: number;
  readonly baseRate: number;
  private readonly packedAsOf: number;
  private readonly factor: number;
  private readonly domain: string | null;
  /** Nothing that was recorded is left out, so that what is kept as of now holds. */
  private readonly isNow: boolean;

  constructor(
    private readonly graph: WorkspaceGraph,
    moment: Moment,
    domain?: string,
  ) {
    this.asOf = moment.asOf;
    this.bound = graph.log.boundOf(moment);
    this.baseRate = graph.baseRate;
    this.packedAsOf = packed(moment.asOf);
    this.factor = decayFactor(moment.asOf, graph.counting.halfLife);
    this.domain = domain === undefined ? null : foldedDomain(domain);
    this.isNow = this.packedAsOf >= graph.ties.latestAt && this.bound === graph.log.next;
  }

  /** Whether the tie of this hop from `person` exists. */
  exists(person: number, segment: HopSegment, hop: number): boolean {
    if (this.isNow) return ((segment.flags[hop] ?? 0) & PRESENT) !== 0;
    const { facts, hops } = this.graph;
    if (facts.makeTie(segment, hop, this.packedAsOf, this.bound)) return true;
    const to = segment.to[hop] ?? 0;
    const back = hops.segmentOf(to);
    return facts.makeTie(back, back.find(to, person), this.packedAsOf, this.bound);
  }

  /** Evidence of the trust that whom the hop leads to has in the one who asks; `domain` folded, null: in none. */
  sums(segment: HopSegment, hop: number, domain = this.domain): MomentSums {
    if (((segment.flags[hop] ?? 0) & DETAILED) === 0) return NO_EVIDENCE;
    const { histories } = segment;
    const row = segment.change[hop] ?? 0;
    if (!this.isNow || domain !== null) {
      const sums = this.graph.counting.sums(histories, row, this.packedAsOf, this.bound, domain);
      return sumsAt(sums, this.factor);
    }
    return sumsAt(histories.sumsOf(row), this.factor);
  }

  /** Evidence of `from`'s trust in `to`, in this domain, folded, or in none. */
  evidenceOf(from: number, to: number, domain: string | null): MomentSums {
    const segment = this.graph.hops.segmentOf(to);
    const hop = segment.find(to, from);
    return hop < 0 ? NO_EVIDENCE : this.sums(segment, hop, domain);
  }

  probability(segment: HopSegment, hop: number): number {
    if (((segment.flags[hop] ?? 0) & DETAILED) === 0) return this.baseRate;
    return expectedOf(this.sums(segment, hop), this.baseRate);
  }

  /** Like `probability`, of the hop back, which leads to `person`. */
  backProbability(person: number, segment: HopSegment, hop: number): number {
    if (((segment.flags[hop] ?? 0) & BACK_DETAILED) === 0) return this.baseRate;
    const to = segment.to[hop] ?? 0;
    const back = this.graph.hops.segmentOf(to);
    return this.probability(back, back.find(to, person));
  }

  /** No hop from this person is likelier. */
  mostFrom(person: number): number {
    return this.atMost(this.graph.ties.mostGood.ofTrustIn(person));
  }

  /** No hop to this person is likelier. */
  mostTo(person: number): number {
    return this.atMost(this.graph.ties.mostGood.ofTrustBy(person));
  }

  /** Rounding must not put a bound below what it bounds. */
  private atMost(normalizedGood: number): number {
    if (!this.isNow) return 1;
    return expectedOf({ good: normalizedGood * this.factor, bad: 0 }, this.baseRate) * (1 + 1e-9);
  }

  /** Indices in the histories of the segment of the items that count, oldest first. */
  items(segment: HopSegment, hop: number): readonly number[] {
    if (((segment.flags[hop] ?? 0) & DETAILED) === 0) return [];
    return this.graph.counting.items(
      segment.histories,
      segment.change[hop] ?? 0,
      this.packedAsOf,
      this.bound,
    );
  }

  /** What v is to u: on u's own latest word, else on v's where that kind holds both ways. */
  kind(u: number, v: number): RelationshipKind | null {
    const own = this.word(u, v);
    if (own !== null) return own;
    const theirs = this.word(v, u);
    return theirs !== null && mutualKinds.has(theirs) ? theirs : null;
  }

  private word(by: number, about: number): RelationshipKind | null {
    const segment = this.graph.hops.segmentOf(by);
    const hop = segment.find(by, about);
    const flags = segment.flags[hop] ?? 0;
    const change = segment.change[hop] ?? 0;
    const { imports, codes, hops } = this.graph;
    if (flags & STATED) {
      const said =
        (this.isNow || hops.saidTimes.of(change) <= this.packedAsOf) && imports.counts(change, this.bound);
      return said ? (RelationshipKind.options[(flags & KIND_MASK) - 1] ?? null) : null;
    }
    if (!(flags & DETAILED)) return null;
    const { starts, lengths, at, code, change: changes } = segment.histories;
    const start = starts[change] ?? 0;
    for (let i = start + (lengths[change] ?? 0) - 1; i >= start; i--) {
      const said = code[i] ?? 0;
      if (!codes.isKind(said) || (at[i] ?? 0) > this.packedAsOf) continue;
      if (imports.counts(changes[i] ?? 0, this.bound)) return RelationshipKind.options[said - 1] ?? null;
    }
    return null;
  }
}
