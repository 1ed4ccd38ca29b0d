import type { Marks } from './marks.js';
import type { PathRules } from './path-rules.js';
import type { View } from './view.js';
import type { WorkBudget } from './work-budget.js';

/** The hops from a seeker to those connectors who may be asked first: the likeliest first, those without evidence as they come. */
export class FirstHops {
  readonly people: number[] = [];
  /** How many hops lead on from them. */
  readonly degrees: number = 0;
  /** Probability of the likeliest. */
  readonly best: number = 0;
  private readonly probabilities: number[] = [];
  private readonly marks: Marks;

  constructor(view: View, rules: PathRules, work: WorkBudget, seeker: number) {
    const { hops, marks, people } = view.graph;
    const segment = hops.segmentOf(seeker);
    const start = segment.startOf(seeker);
    const length = segment.degreeOf(seeker);
    work.spend(length);
    const likely: { readonly person: number; readonly probability: number }[] = [];
    const others: typeof likely = [];
    for (let hop = start; hop < start + length; hop++) {
      const person = segment.to[hop] ?? 0;
      if (!rules.hop(seeker, segment, hop) || !rules.connector(person)) continue;
      const probability = view.lens.probability(segment, hop);
      (probability > view.lens.baseRate ? likely : others).push({ person, probability });
      this.best = Math.max(this.best, probability);
      this.degrees += hops.degree(person);
    }
    this.marks = marks.seeker;
    this.marks.begin(people.size);
    for (const { person, probability } of [
      ...likely.sort((a, b) => b.probability - a.probability),
      ...others,
    ]) {
      this.marks.set(person, this.people.length);
      this.people.push(person);
      this.probabilities.push(probability);
    }
  }

  /** Number of the hop to this person; negative where there is none. */
  numberOf(person: number): number {
    return this.marks.of(person);
  }

  probability(number: number): number {
    return this.probabilities[number] ?? 0;
  }
}
