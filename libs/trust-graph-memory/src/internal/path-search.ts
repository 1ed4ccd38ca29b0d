import { FirstHops } from './first-hops.js';
import { LastHops } from './last-hops.js';
import type { PathRules } from './path-rules.js';
import type { TopPaths } from './top-paths.js';
import type { View } from './view.js';
import type { WorkBudget } from './work-budget.js';

/**
 * All simple paths of up to three hops from one seeker. Those of two or three meet in the middle: people around the
 * seeker and around the target are marked, and the rows of the side with fewer hops are looked through. A row is left
 * out where even its likeliest hop can't make a path as good as the worst one kept: the answer stays exact.
 */
export class PathSearch {
  private readonly first: FirstHops;

  constructor(
    private readonly view: View,
    private readonly rules: PathRules,
    private readonly work: WorkBudget,
    private readonly seeker: number,
    private readonly maxHops: number,
  ) {
    this.first = new FirstHops(view, rules, work, seeker);
  }

  /** Offers every path to the target that may be among the best. */
  to(target: number, top: TopPaths): void {
    if (this.view.lens.mostTo(target) < top.threshold || !this.rules.anybody(target)) return;
    this.direct(target, top);
    if (this.maxHops === 1) return;
    const last = new LastHops(this.view, this.rules, this.work, this.seeker, target, this.first.degrees);
    if (!last.anyAllowed) return;
    this.overOne(target, last, top);
    if (this.maxHops === 2) return;
    if (this.first.degrees <= last.degrees) this.fromSeeker(target, last, top);
    else this.fromTarget(target, last, top);
  }

  private direct(target: number, top: TopPaths): void {
    const segment = this.view.graph.hops.segmentOf(this.seeker);
    const hop = segment.find(this.seeker, target);
    if (hop < 0 || !this.rules.hop(this.seeker, segment, hop)) return;
    top.offer(this.view.lens.probability(segment, hop), target);
  }

  private overOne(target: number, last: LastHops, top: TopPaths): void {
    for (const [i, person] of this.first.people.entries()) {
      const j = last.numberOf(person);
      if (j < 0) continue;
      const product = this.first.probability(i) * last.probability(j);
      if (product >= top.threshold && last.isAllowed(j)) top.offer(product, person, target);
    }
  }

  private fromSeeker(target: number, last: LastHops, top: TopPaths): void {
    const { lens, graph } = this.view;
    const mostLast = lens.mostTo(target);
    for (const [i, person] of this.first.people.entries()) {
      const p1 = this.first.probability(i);
      if (person === target || p1 * lens.mostFrom(person) * mostLast < top.threshold) continue;
      const segment = graph.hops.segmentOf(person);
      const start = segment.startOf(person);
      const end = segment.endOf(person);
      this.work.spend(end - start);
      for (let hop = start; hop < end; hop++) {
        const j = last.numberOf(segment.to[hop] ?? 0);
        if (j < 0 || p1 * mostLast < top.threshold || p1 * last.probability(j) < top.threshold) continue;
        const product = p1 * lens.probability(segment, hop) * last.probability(j);
        if (product < top.threshold || !last.isAllowed(j)) continue;
        if (this.rules.hop(person, segment, hop)) top.offer(product, person, segment.to[hop] ?? 0, target);
      }
    }
  }

  private fromTarget(target: number, last: LastHops, top: TopPaths): void {
    const { lens, graph } = this.view;
    for (const j of last.inOrder()) {
      const second = last.personOf(j);
      const p3 = last.probability(j);
      if (this.first.best * lens.mostTo(second) * p3 < top.threshold || !last.isAllowed(j)) continue;
      const segment = graph.hops.segmentOf(second);
      const start = segment.startOf(second);
      const end = segment.endOf(second);
      this.work.spend(end - start);
      for (let hop = start; hop < end; hop++) {
        const person = segment.to[hop] ?? 0;
        const i = this.first.numberOf(person);
        if (i < 0 || person === target || this.first.probability(i) * p3 < top.threshold) continue;
        const product = this.first.probability(i) * lens.backProbability(second, segment, hop) * p3;
        if (product < top.threshold) continue;
        if (this.rules.hopBack(second, segment, hop)) top.offer(product, person, second, target);
      }
    }
  }
}
