import { Reachable, type ReachablePerson, type ReachableQuestion } from '#trust-graph';
import { BestOf } from './internal/best-of.js';
import { BestReach, type Reach } from './internal/best-reach.js';
import { FirstHops } from './internal/first-hops.js';
import { ABSENT } from './internal/id-table.js';
import { defaultOptions, PathRules } from './internal/path-rules.js';
import { WorkBudget } from './internal/work-budget.js';
import type { Workspaces } from './internal/workspaces.js';
import { isOpen } from './internal/position-matching.js';
import { promised } from './internal/promised.js';

export class MemoryReachable extends Reachable {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly workBudget: number,
  ) {
    super();
  }

  override ask(question: ReachableQuestion): ReturnType<Reachable['ask']> {
    return promised(() => this.answer(question));
  }

  private answer({ viewer, from, filter, moment, skip, first }: ReachableQuestion) {
    const view = this.workspaces.view(viewer, moment);
    if (!view.maySpeakFor(from)) return null;
    const { people } = view.graph;
    const seeker = people.numberOf(from);
    if (seeker === ABSENT) return { items: [], more: false };

    const rules = new PathRules(view, seeker, defaultOptions);
    const work = new WorkBudget(this.workBudget);
    const hops = new FirstHops(view, rules, work, seeker);
    const reach = new BestReach(view, rules, work, seeker, hops);
    const best = new BestOf<Found>(
      skip + first + 1,
      (a, b) => b.probability - a.probability || a.degree - b.degree || people.compare(a.person, b.person),
    );
    const asked = isOpen(filter) ? numbersBelow(people.size) : view.positions.holders(filter);
    for (const person of asked) {
      if (reach.mostTo(person) < (best.worst?.probability ?? 0)) continue;
      const found = reach.to(person);
      if (found) best.offer({ person, ...found });
    }
    const found = best.items;
    const items = found.slice(skip, skip + first).map(({ person, degree, probability }): ReachablePerson => ({
      person: people.textOf(person),
      degree,
      bestProbability: probability,
    }));
    return { items, more: skip + first < found.length };
  }
}

interface Found extends Reach {
  readonly person: number;
}

function* numbersBelow(end: number): Generator<number> {
  for (let number = 0; number < end; number++) yield number;
}
