import { BACK_DETAILED } from './hop-segment.js';
import type { Marks } from './marks.js';
import type { PathRules } from './path-rules.js';
import type { View } from './view.js';
import type { WorkBudget } from './work-budget.js';

/** Of a probability, or of a verdict. */
const UNKNOWN = -1;
const REFUSED = 0;
const ALLOWED = 1;

/**
 * The hops that lead to a target, read from the target's own row. How likely each is, and whether it may
 * be taken, is looked up only once a path comes by.
 */
export class LastHops {
  private readonly start: number;
  private readonly probabilities: Float64Array;
  private readonly verdicts: Int8Array;
  private readonly marks: Marks;

  constructor(
    private readonly view: View,
    private readonly rules: PathRules,
    work: WorkBudget,
    seeker: number,
    readonly target: number,
  ) {
    const { hops, marks, people } = view.graph;
    const segment = hops.segmentOf(target);
    this.start = segment.startOf(target);
    const length = segment.degreeOf(target);
    work.spend(length);
    this.probabilities = new Float64Array(length).fill(view.lens.baseRate);
    this.verdicts = new Int8Array(length).fill(UNKNOWN);
    this.marks = marks.target;
    this.marks.begin(people.size);
    for (let i = 0; i < length; i++) {
      const person = segment.to[this.start + i] ?? 0;
      if (person === seeker) continue;
      this.marks.set(person, i);
      if ((segment.flags[this.start + i] ?? 0) & BACK_DETAILED) {
        this.probabilities[i] = UNKNOWN;
      }
    }
  }

  /** Numbers of the hops, the likeliest first, and those without evidence as they come. */
  inOrder(): number[] {
    const numbers = Array.from(this.probabilities.keys());
    const isLikely = (number: number) => this.probability(number) > this.view.lens.baseRate;
    const likely = numbers.filter(isLikely).sort((a, b) => this.probability(b) - this.probability(a));
    return [...likely, ...numbers.filter((number) => !isLikely(number))];
  }

  /** How many hops lead on from the people around the target; counted no further than `enough`. */
  degrees(enough: number): number {
    let degrees = 0;
    for (let i = 0; i < this.verdicts.length && degrees < enough; i++) {
      degrees += this.view.graph.hops.degree(this.personOf(i));
    }
    return degrees;
  }

  /** Whether any path may lead to the target at all. */
  get anyAllowed(): boolean {
    return this.verdicts.some((_, number) => this.isAllowed(number));
  }

  /** Number of the hop from this person; negative where there is none. */
  numberOf(person: number): number {
    return this.marks.of(person);
  }

  personOf(number: number): number {
    return this.view.graph.hops.segmentOf(this.target).to[this.start + number] ?? 0;
  }

  probability(number: number): number {
    const known = this.probabilities[number] ?? 0;
    return known === UNKNOWN ? this.resolve(number) : known;
  }

  private resolve(number: number): number {
    const segment = this.view.graph.hops.segmentOf(this.target);
    const probability = this.view.lens.backProbability(this.target, segment, this.start + number);
    this.probabilities[number] = probability;
    return probability;
  }

  /** May this person be asked to pass it on to the target, and the hop be taken? */
  isAllowed(number: number): boolean {
    const known = this.verdicts[number] ?? UNKNOWN;
    if (known !== UNKNOWN) return known === ALLOWED;
    const segment = this.view.graph.hops.segmentOf(this.target);
    const person = this.personOf(number);
    const allowed =
      this.marks.has(person) &&
      this.rules.hopBack(this.target, segment, this.start + number) &&
      this.rules.connector(person) &&
      this.rules.passes(person, this.target);
    this.verdicts[number] = allowed ? ALLOWED : REFUSED;
    return allowed;
  }
}
