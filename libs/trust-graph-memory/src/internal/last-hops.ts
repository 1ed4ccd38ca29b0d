import { SEGMENT_PEOPLE } from './hop-segment.js';
import type { Marks } from './marks.js';
import type { PathRules } from './path-rules.js';
import type { View } from './view.js';
import type { WorkBudget } from './work-budget.js';

const REFUSED = -1;
const UNKNOWN = -2;

/** The hops that lead to a target. Each is looked at only once a path comes by. */
export class LastHops {
  /** Everybody around the target but the seeker. */
  readonly people: Uint32Array;
  /** How many hops lead on from them, at most. */
  readonly hops: number;
  private readonly probabilities: Float64Array;
  private readonly marks: Marks;

  constructor(
    private readonly view: View,
    private readonly rules: PathRules,
    work: WorkBudget,
    seeker: number,
    private readonly target: number,
  ) {
    const { hops, marks, people } = view.graph;
    const segment = hops.segmentOf(target);
    const start = segment.starts[target & (SEGMENT_PEOPLE - 1)] ?? 0;
    const length = segment.lengths[target & (SEGMENT_PEOPLE - 1)] ?? 0;
    work.spend(length);
    this.people = segment.to.slice(start, start + length).filter((person) => person !== seeker);
    this.probabilities = new Float64Array(this.people.length).fill(UNKNOWN);
    this.marks = marks.target;
    this.marks.begin(people.size);
    let degrees = 0;
    for (const [i, person] of this.people.entries()) {
      this.marks.set(person, i);
      degrees += hops.degree(person);
    }
    this.hops = degrees;
  }

  leadsFrom(person: number): boolean {
    return this.marks.has(person);
  }

  /** How likely the target acts on this person's ask; negative where they may not be asked to pass it on. */
  probability(person: number): number {
    const i = this.marks.of(person);
    if (i < 0) return REFUSED;
    const known = this.probabilities[i] ?? REFUSED;
    if (known !== UNKNOWN) return known;
    const probability = this.resolve(person);
    this.probabilities[i] = probability;
    return probability;
  }

  private resolve(person: number): number {
    const segment = this.view.graph.hops.segmentOf(person);
    const hop = segment.find(person, this.target);
    if (!this.rules.hop(person, segment, hop) || !this.rules.connector(person)) return REFUSED;
    return this.view.lens.probability(segment, hop);
  }
}
