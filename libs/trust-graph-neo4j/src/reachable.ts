import { maySpeakFor } from '#access';
import { Reachable, type ReachablePerson, type ReachableQuestion } from '#trust-graph';
import { Asked, type Graph } from './internal/asked.js';
import { compare } from './internal/page.js';
import { type Path, targetOf } from './internal/path.js';
import { PathChoice } from './internal/path-choice.js';
import { defaultOptions } from './internal/path-rules.js';
import { searchPaths } from './internal/path-search.js';
import { isOpen } from './internal/positions.js';

export class Neo4jReachable extends Reachable {
  constructor(
    private readonly graph: Graph,
    private readonly workBudget: number,
  ) {
    super();
  }

  override async ask(question: ReachableQuestion): ReturnType<Reachable['ask']> {
    const { viewer, from, filter, moment, skip, first } = question;
    if (!maySpeakFor(viewer, from)) return null;
    const asked = new Asked(this.graph, viewer, moment);
    const toThem = {
      from,
      to: isOpen(filter) ? ('anybody' as const) : { position: filter },
      options: defaultOptions,
      moment,
    };
    const choice = new PathChoice(await searchPaths(asked, toThem, { budget: this.workBudget }), toThem);
    const best = new Map<string, Path>();
    const degrees = new Map<string, number>();
    for (const path of choice.paths(defaultOptions)) {
      const person = targetOf(path.people);
      if (!best.has(person)) best.set(person, path);
      degrees.set(person, Math.min(degrees.get(person) ?? Infinity, path.people.length - 1));
    }
    const ranked = [...best]
      .map(([person, { probability }]): ReachablePerson => ({
        person,
        degree: degrees.get(person) as ReachablePerson['degree'],
        bestProbability: probability,
      }))
      .sort(
        (a, b) => b.bestProbability - a.bestProbability || a.degree - b.degree || compare(a.person, b.person),
      );
    return { items: ranked.slice(skip, skip + first), more: skip + first < ranked.length };
  }
}
