import type { FirstHops } from './first-hops.js';
import type { Marks } from './marks.js';
import type { PathRules } from './path-rules.js';
import type { View } from './view.js';
import type { WorkBudget } from './work-budget.js';

export interface Reach {
  readonly degree: 1 | 2 | 3;
  readonly probability: number;
}

const NO_WAY = -1;

/**
 * Best visible paths of up to three hops from one seeker, to one person after the other. To everybody within two hops
 * the best two ways over different connectors are kept, so that one is left when the other leads over the target.
 */
export class BestReach {
  private readonly second: Marks;
  private readonly best: number[] = [];
  private readonly over: number[] = [];
  private readonly otherwise: number[] = [];
  private readonly likeliest: number = NO_WAY;

  constructor(
    private readonly view: View,
    private readonly rules: PathRules,
    private readonly work: WorkBudget,
    private readonly seeker: number,
    first: FirstHops,
  ) {
    this.second = view.graph.marks.between;
    this.second.begin(view.graph.people.size);
    for (const [i, person] of first.people.entries()) this.lookAround(person, first.probability(i));
    this.likeliest = this.best.reduce((most, probability) => Math.max(most, probability), NO_WAY);
  }

  /** No path of three hops to this person is likelier. */
  mostOverTwo(target: number): number {
    return this.likeliest * this.view.lens.mostTo(target);
  }

  /** No path to this person is likelier. */
  mostTo(target: number): number {
    return Math.max(this.mostOverTwo(target), this.overOne(target), this.direct(target));
  }

  /** Null: not within three hops. */
  to(target: number): Reach | null {
    if (target === this.seeker) return null;
    const one = this.direct(target);
    const two = this.overOne(target);
    const probability = Math.max(one, two, this.overTwo(target));
    if (probability === NO_WAY) return null;
    return { degree: one !== NO_WAY ? 1 : two !== NO_WAY ? 2 : 3, probability };
  }

  private direct(target: number): number {
    const { hops } = this.view.graph;
    const segment = hops.segmentOf(this.seeker);
    const hop = segment.find(this.seeker, target);
    if (hop < 0 || !this.rules.hop(this.seeker, segment, hop)) return NO_WAY;
    return this.view.lens.probability(segment, hop);
  }

  private overOne(target: number): number {
    const i = this.second.of(target);
    return i < 0 ? NO_WAY : (this.best[i] ?? NO_WAY);
  }

  /** The likeliest path of three hops; negative where there is none. */
  overTwo(target: number): number {
    const { graph, lens } = this.view;
    const segment = graph.hops.segmentOf(target);
    this.work.spend(segment.degreeOf(target));
    let best = NO_WAY;
    for (let hop = segment.startOf(target), end = segment.endOf(target); hop < end; hop++) {
      const i = this.second.of(segment.to[hop] ?? 0);
      if (i < 0) continue;
      const before = (this.over[i] === target ? this.otherwise[i] : this.best[i]) ?? NO_WAY;
      if (before <= best || !this.rules.hopBack(target, segment, hop)) continue;
      const connector = segment.to[hop] ?? 0;
      if (!this.rules.connector(connector) || !this.rules.passes(connector, target)) continue;
      best = Math.max(best, before * lens.backProbability(target, segment, hop));
    }
    return best;
  }

  /** Keeps the ways over a first connector. */
  private lookAround(person: number, p1: number): void {
    const segment = this.view.graph.hops.segmentOf(person);
    this.work.spend(segment.degreeOf(person));
    for (let hop = segment.startOf(person), end = segment.endOf(person); hop < end; hop++) {
      const to = segment.to[hop] ?? 0;
      if (to === this.seeker || !this.rules.hop(person, segment, hop)) continue;
      if (!this.rules.passes(person, to)) continue;
      this.keep(to, person, p1 * this.view.lens.probability(segment, hop));
    }
  }

  private keep(to: number, over: number, probability: number): void {
    const i = this.second.of(to);
    if (i < 0) {
      this.second.set(to, this.best.length);
      this.best.push(probability);
      this.over.push(over);
      this.otherwise.push(NO_WAY);
    } else if (probability > (this.best[i] ?? NO_WAY)) {
      this.otherwise[i] = this.best[i] ?? NO_WAY;
      this.best[i] = probability;
      this.over[i] = over;
    } else if (probability > (this.otherwise[i] ?? NO_WAY)) this.otherwise[i] = probability;
  }
}
