import { type HopSegment } from './hop-segment.js';
import type { PathRules } from './path-rules.js';
import type { View } from './view.js';
import type { WorkBudget } from './work-budget.js';

export interface Reach {
  readonly degree: 1 | 2 | 3;
  readonly probability: number;
}

/** The best two ways to somebody over different first connectors, so that one is left when the other is the target. */
interface TwoHops {
  best: number;
  over: number;
  second: number;
}

/** Best visible paths of up to three hops from one seeker, to one person after the other. */
export class BestReach {
  private readonly one = new Map<number, number>();
  private readonly two = new Map<number, TwoHops>();
  private readonly connectors = new Map<number, boolean>();

  constructor(
    private readonly view: View,
    private readonly rules: PathRules,
    private readonly work: WorkBudget,
    private readonly seeker: number,
  ) {
    this.eachHop(seeker, (to, probability) => this.one.set(to, probability));
    for (const [first, p1] of this.one) {
      if (!this.mayConnect(first)) continue;
      this.eachHop(first, (to, p2) => {
        if (to !== seeker) this.keep(to, first, p1 * p2);
      });
    }
  }

  /** Everybody within three hops. */
  people(): Set<number> {
    const reached = new Set<number>([...this.one.keys(), ...this.two.keys()]);
    for (const second of this.two.keys()) {
      if (!this.mayConnect(second)) continue;
      this.eachNeighbour(second, (to) => reached.add(to));
    }
    reached.delete(this.seeker);
    return reached;
  }

  /** Null: not within three hops. */
  to(target: number): Reach | null {
    if (target === this.seeker) return null;
    const one = this.one.get(target);
    const two = this.two.get(target)?.best;
    const three = this.overTwo(target);
    const probability = Math.max(one ?? -1, two ?? -1, three);
    if (probability < 0) return null;
    return { degree: one !== undefined ? 1 : two !== undefined ? 2 : 3, probability };
  }

  private overTwo(target: number): number {
    let best = -1;
    this.eachNeighbour(target, (second) => {
      const way = this.two.get(second);
      if (!way) return;
      const probability = way.over === target ? way.second : way.best;
      if (probability <= best || !this.mayConnect(second)) return;
      const segment = this.view.graph.hops.segmentOf(second);
      const hop = segment.find(second, target);
      if (!this.rules.hop(second, segment, hop)) return;
      best = Math.max(best, probability * this.view.lens.probability(segment, hop));
    });
    return best;
  }

  private keep(to: number, over: number, probability: number): void {
    const way = this.two.get(to);
    if (!way) this.two.set(to, { best: probability, over, second: -1 });
    else if (probability > way.best) Object.assign(way, { best: probability, over, second: way.best });
    else if (probability > way.second) way.second = probability;
  }

  private mayConnect(person: number): boolean {
    const known = this.connectors.get(person);
    if (known !== undefined) return known;
    const may = this.rules.connector(person);
    this.connectors.set(person, may);
    return may;
  }

  private eachHop(person: number, take: (to: number, probability: number) => void): void {
    this.eachNeighbour(person, (to, segment, hop) => {
      if (this.rules.hop(person, segment, hop)) take(to, this.view.lens.probability(segment, hop));
    });
  }

  private eachNeighbour(person: number, take: (to: number, segment: HopSegment, hop: number) => void): void {
    const segment = this.view.graph.hops.segmentOf(person);
    const start = segment.startOf(person);
    const length = segment.degreeOf(person);
    this.work.spend(length);
    for (let hop = start; hop < start + length; hop++) take(segment.to[hop] ?? 0, segment, hop);
  }
}
