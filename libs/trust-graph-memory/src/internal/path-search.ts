import { type HopSegment, SEGMENT_PEOPLE } from './hop-segment.js';
import { LastHops } from './last-hops.js';
import type { Marks } from './marks.js';
import type { PathRules } from './path-rules.js';
import type { TopPaths } from './top-paths.js';
import type { View } from './view.js';
import type { WorkBudget } from './work-budget.js';

/**
 * All simple paths of up to three hops from one seeker. Those of two or three meet in the middle: people around the
 * seeker and around the target are marked, and the rows of the side with fewer hops are looked through.
 */
export class PathSearch {
  /** Connectors whom the seeker may ask first, and how likely each acts on it. */
  private readonly first: number[] = [];
  private readonly firstProbability: number[] = [];
  private readonly aroundSeeker: Marks;
  private hopsOfFirst = 0;

  constructor(
    private readonly view: View,
    private readonly rules: PathRules,
    private readonly work: WorkBudget,
    private readonly seeker: number,
    private readonly maxHops: number,
  ) {
    this.aroundSeeker = view.graph.marks.seeker;
    this.aroundSeeker.begin(view.graph.people.size);
    this.markFirst();
  }

  /** Offers every path to the target. */
  to(target: number, top: TopPaths): void {
    if (!this.rules.anybody(target)) return;
    this.direct(target, top);
    if (this.maxHops === 1) return;
    const last = new LastHops(this.view, this.rules, this.work, this.seeker, target);
    this.throughOne(target, last, top);
    if (this.maxHops === 2) return;
    if (this.hopsOfFirst <= last.hops) this.fromSeeker(target, last, top);
    else this.fromTarget(target, last, top);
  }

  private markFirst(): void {
    const segment = this.view.graph.hops.segmentOf(this.seeker);
    const start = segment.starts[this.seeker & (SEGMENT_PEOPLE - 1)] ?? 0;
    const length = segment.lengths[this.seeker & (SEGMENT_PEOPLE - 1)] ?? 0;
    this.work.spend(length);
    for (let hop = start; hop < start + length; hop++) {
      const person = segment.to[hop] ?? 0;
      if (!this.rules.hop(this.seeker, segment, hop) || !this.rules.connector(person)) continue;
      this.aroundSeeker.set(person, this.first.length);
      this.first.push(person);
      this.firstProbability.push(this.view.lens.probability(segment, hop));
      this.hopsOfFirst += this.view.graph.hops.degree(person);
    }
  }

  private direct(target: number, top: TopPaths): void {
    const segment = this.view.graph.hops.segmentOf(this.seeker);
    const hop = segment.find(this.seeker, target);
    if (hop < 0 || !this.rules.hop(this.seeker, segment, hop)) return;
    top.offer(this.view.lens.probability(segment, hop), target);
  }

  private throughOne(target: number, last: LastHops, top: TopPaths): void {
    for (const [i, person] of this.first.entries()) {
      if (person === target) continue;
      const p2 = last.probability(person);
      if (p2 >= 0) top.offer((this.firstProbability[i] ?? 0) * p2, person, target);
    }
  }

  private fromSeeker(target: number, last: LastHops, top: TopPaths): void {
    for (const [i, person] of this.first.entries()) {
      if (person === target) continue;
      const p1 = this.firstProbability[i] ?? 0;
      const segment = this.view.graph.hops.segmentOf(person);
      const start = segment.starts[person & (SEGMENT_PEOPLE - 1)] ?? 0;
      const length = segment.lengths[person & (SEGMENT_PEOPLE - 1)] ?? 0;
      this.work.spend(length);
      for (let hop = start; hop < start + length; hop++) {
        const second = segment.to[hop] ?? 0;
        if (!last.leadsFrom(second)) continue;
        const p3 = last.probability(second);
        if (p3 >= 0 && p1 * p3 >= top.threshold) this.offer(p1, person, segment, hop, p3, target, top);
      }
    }
  }

  private fromTarget(target: number, last: LastHops, top: TopPaths): void {
    for (const second of last.people) {
      const p3 = last.probability(second);
      if (p3 < 0) continue;
      const segment = this.view.graph.hops.segmentOf(second);
      const start = segment.starts[second & (SEGMENT_PEOPLE - 1)] ?? 0;
      const length = segment.lengths[second & (SEGMENT_PEOPLE - 1)] ?? 0;
      this.work.spend(length);
      for (let hop = start; hop < start + length; hop++) {
        const person = segment.to[hop] ?? 0;
        const i = this.aroundSeeker.of(person);
        if (i < 0 || person === target) continue;
        const p1 = this.firstProbability[i] ?? 0;
        if (p1 * p3 < top.threshold) continue;
        const there = this.view.graph.hops.segmentOf(person);
        this.offer(p1, person, there, there.find(person, second), p3, target, top);
      }
    }
  }

  /** The path over the hop from `person`, the first connector, if it may be taken and is good enough. */
  private offer(
    p1: number,
    person: number,
    segment: HopSegment,
    hop: number,
    p3: number,
    target: number,
    top: TopPaths,
  ): void {
    const probability = p1 * this.view.lens.probability(segment, hop) * p3;
    if (probability < top.threshold || !this.rules.hop(person, segment, hop)) return;
    top.offer(probability, person, segment.to[hop] ?? 0, target);
  }
}
