import { maySpeakFor } from '#access';
import {
  type FoundPath,
  type NoPathReason,
  type PathAnswer,
  type PathQuestion,
  WarmPaths,
} from '#trust-graph';
import { askAround } from './internal/ask-around.js';
import { Asked, type Graph } from './internal/asked.js';
import { PathChoice } from './internal/path-choice.js';
import { searchPaths } from './internal/path-search.js';
import { traitsOf } from './internal/target-traits.js';

/** A page goes through at most this many paths. */
const LONGEST_LIST = 1_000;

export class Neo4jWarmPaths extends WarmPaths {
  constructor(
    private readonly graph: Graph,
    private readonly workBudget: number,
  ) {
    super();
  }

  override async find(question: PathQuestion): Promise<PathAnswer> {
    const { viewer, from, options, moment, skip, first } = question;
    const asked = new Asked(this.graph, viewer, moment);
    if (!maySpeakFor(viewer, from)) {
      const { baseRate } = (await asked.of('', 'true AS asked', {})).lens;
      return { paths: [], more: false, noPath: { reason: 'NO_CONNECTION', askAround: [] }, baseRate };
    }
    const choice = new PathChoice(await searchPaths(asked, question, this.workBudget), question);
    const { baseRate } = choice.lens;
    const paths = choice.paths(options).slice(0, LONGEST_LIST);
    if (paths.length === 0) {
      const traits = traitsOf(question.to, choice.people, choice.organization);
      const around = await askAround(asked, question, choice.targets, traits);
      return {
        paths: [],
        more: false,
        noPath: { reason: whyNone(choice, options), askAround: around },
        baseRate,
      };
    }
    if (options.rankBy === 'PROBABILITY') {
      const shown = paths.slice(skip, skip + first).map((path) => choice.show(path, question.evidence));
      return { paths: shown, more: skip + first < paths.length, noPath: null, baseRate };
    }
    const shown = paths.map((path) => choice.show(path, question.evidence)).sort(highestBoundFirst);
    return {
      paths: shown.slice(skip, skip + first),
      more: skip + first < shown.length,
      noPath: null,
      baseRate,
    };
  }
}

const highestBoundFirst = (a: FoundPath, b: FoundPath): number => b.lowerBound - a.lowerBound;

/** Lifts what may be lifted, and names the first that helps. */
const whyNone = (choice: PathChoice, options: PathQuestion['options']): NoPathReason => {
  if (choice.targets.length === 0) return 'UNKNOWN_TARGET';
  const helps = (lifted: Partial<PathQuestion['options']>): boolean =>
    choice.paths({ ...options, ...lifted }).length > 0;
  if (!helps({ excludeStances: [], onlyWithCapacity: false })) return 'NO_CONNECTION';
  return helps({ excludeStances: [] }) ? 'ONLY_OPPOSED' : 'NO_CONNECTOR_FREE';
};
