import { BestReach } from './best-reach.js';
import { FirstHops } from './first-hops.js';
import { LastHops } from './last-hops.js';
import type { PathRules } from './path-rules.js';
import type { TopPaths } from './top-paths.js';
import type { View } from './view.js';
import type { WorkBudget } from './work-budget.js';

/**
 * All simple paths of up to three hops from one seeker to some targets: first the shortest, since they set how good
 * others must be. Those of three hops meet in the middle: people around the seeker and around the target are marked,
 * and the rows of the side with fewer hops are looked through. A row is left out where even its likeliest hop can't
 * make a path as good as the worst one kept: the answer stays exact.
 */
export class PathSearch {
  private found: FirstHops | undefined;

  constructor(
    private readonly view: View,
    private readonly rules: PathRules,
    private readonly work: WorkBudget,
    private readonly seeker: number,
    private readonly top: TopPaths,
  ) {}

  /** Looked for only once there is somewhere to go. */
  private get first(): FirstHops {
    return (this.found ??= new FirstHops(this.view, this.rules, this.work, this.seeker));
  }

  /** Offers every path of up to `maxHops` hops that may be among the best. */
  to(targets: readonly number[], maxHops: number): void {
    const open = targets.filter((target) => this.rules.anybody(target));
    for (const target of open) this.direct(target);
    if (maxHops === 1) return;
    const [only] = open;
    if (open.length === 1 && only !== undefined) {
      this.toOne(only, maxHops);
      return;
    }
    this.overOne(new Set(open));
    if (maxHops === 2) return;
    this.overTwoToMany(open);
  }

  private toOne(target: number, maxHops: number): void {
    const last = this.lastHops(target);
    if (!last.anyAllowed) return;
    for (const [i, person] of this.first.people.entries()) {
      const j = last.numberOf(person);
      if (j < 0) continue;
      const product = this.first.probability(i) * last.probability(j);
      if (product >= this.top.threshold && last.isAllowed(j)) this.top.offer(product, person, target);
    }
    if (maxHops > 2) this.overTwo(last);
  }

  private lastHops(target: number): LastHops {
    return new LastHops(this.view, this.rules, this.work, this.seeker, target);
  }

  private direct(target: number): void {
    const segment = this.view.graph.hops.segmentOf(this.seeker);
    const hop = segment.find(this.seeker, target);
    if (hop < 0 || !this.rules.hop(this.seeker, segment, hop)) return;
    this.top.offer(this.view.lens.probability(segment, hop), target);
  }

  /** To any of many targets over one connector: the rows of all first connectors lead there. */
  private overOne(targets: ReadonlySet<number>): void {
    const { lens, graph } = this.view;
    for (const [i, person] of this.first.people.entries()) {
      const p1 = this.first.probability(i);
      if (p1 * lens.mostFrom(person) < this.top.threshold) continue;
      const segment = graph.hops.segmentOf(person);
      this.work.spend(segment.degreeOf(person));
      for (let hop = segment.startOf(person), end = segment.endOf(person); hop < end; hop++) {
        const target = segment.to[hop] ?? 0;
        if (!targets.has(target)) continue;
        const product = p1 * lens.probability(segment, hop);
        if (product < this.top.threshold || !this.rules.hop(person, segment, hop)) continue;
        if (this.rules.passes(person, target)) this.top.offer(product, person, target);
      }
    }
  }

  /** Only targets whose best path may be among the best of all are looked at closely, in order of that. */
  private overTwoToMany(targets: readonly number[]): void {
    const reach = new BestReach(this.view, this.rules, this.work, this.seeker, this.first);
    const promising = targets
      .filter((target) => reach.mostOverTwo(target) >= this.top.threshold)
      .map((target) => ({ target, best: reach.overTwo(target) }))
      .filter(({ best }) => best >= 0)
      .sort((a, b) => b.best - a.best);
    for (const { target, best } of promising) {
      if (best < this.top.threshold) return;
      this.overTwo(this.lastHops(target));
    }
  }

  private overTwo(last: LastHops): void {
    if (!last.anyAllowed) return;
    if (this.first.degrees <= last.degrees(this.first.degrees)) this.fromSeeker(last);
    else this.fromTarget(last);
  }

  private fromSeeker(last: LastHops): void {
    const { lens, graph } = this.view;
    const { top } = this;
    const { target } = last;
    const mostLast = lens.mostTo(target);
    for (const [i, person] of this.first.people.entries()) {
      const p1 = this.first.probability(i);
      if (person === target || p1 * lens.mostFrom(person) * mostLast < top.threshold) continue;
      const segment = graph.hops.segmentOf(person);
      this.work.spend(segment.degreeOf(person));
      for (let hop = segment.startOf(person), end = segment.endOf(person); hop < end; hop++) {
        const second = segment.to[hop] ?? 0;
        const j = last.numberOf(second);
        if (j < 0 || p1 * mostLast < top.threshold || p1 * last.probability(j) < top.threshold) continue;
        const product = p1 * lens.probability(segment, hop) * last.probability(j);
        if (product < top.threshold || !last.isAllowed(j)) continue;
        if (!this.rules.hop(person, segment, hop) || !this.rules.passes(person, second)) continue;
        top.offer(product, person, second, target);
      }
    }
  }

  private fromTarget(last: LastHops): void {
    const { lens, graph } = this.view;
    const { top, first } = this;
    const { target } = last;
    for (const j of last.inOrder()) {
      const second = last.personOf(j);
      const p3 = last.probability(j);
      if (first.best * lens.mostTo(second) * p3 < top.threshold || !last.isAllowed(j)) continue;
      const segment = graph.hops.segmentOf(second);
      this.work.spend(segment.degreeOf(second));
      for (let hop = segment.startOf(second), end = segment.endOf(second); hop < end; hop++) {
        const person = segment.to[hop] ?? 0;
        const i = first.numberOf(person);
        if (i < 0 || person === target || first.probability(i) * p3 < top.threshold) continue;
        const product = first.probability(i) * lens.backProbability(second, segment, hop) * p3;
        if (product < top.threshold || !this.rules.hopBack(second, segment, hop)) continue;
        if (this.rules.passes(person, second)) top.offer(product, person, second, target);
      }
    }
  }
}
