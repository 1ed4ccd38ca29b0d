import { Reachable, type ReachablePerson, type ReachableQuestion } from '#trust-graph';
import type { History } from './history.js';
import { admittedPaths, defaultOptions } from './path-rules.js';
import { bestFirst, compare, targetOf, type Path } from './paths.js';

export class NaiveReachable extends Reachable {
  constructor(private readonly history: History) {
    super();
  }

  override async ask(
    question: ReachableQuestion,
  ): Promise<{ items: readonly ReachablePerson[]; more: boolean } | null> {
    const { viewer, from, filter, moment, skip, first } = question;
    const view = this.history.view(viewer, moment);
    if (!view.maySpeakFor(from)) return null;
    const paths = Map.groupBy(admittedPaths(view, from, defaultOptions), targetOf);
    const people = [...paths]
      .filter(([person]) => view.positions.fits(person, filter))
      .map(([person, toThem]) => ({
        person,
        degree: shortest(toThem),
        bestProbability: toThem.toSorted(bestFirst)[0]?.probability ?? 0,
      }))
      .sort(
        (a, b) => b.bestProbability - a.bestProbability || a.degree - b.degree || compare(a.person, b.person),
      );
    return { items: people.slice(skip, skip + first), more: skip + first < people.length };
  }
}

const shortest = (paths: readonly Path[]): 1 | 2 | 3 =>
  Math.min(...paths.map(({ people }) => people.length - 1)) as 1 | 2 | 3;
