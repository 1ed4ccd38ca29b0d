import { LRUCache } from 'lru-cache';
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
import type { Path } from './internal/path.js';

/** How many workspaces to remember something of. */
const WORKSPACES = 1_000;
/** A page goes through at most this many paths. */
const LONGEST_LIST = 1_000;
/** Ways to look at beyond what is asked for, and how many times more where those are too few. */
const SPARE = 20;
const GROWTH = 16;

export class Neo4jWarmPaths extends WarmPaths {
  /** Of workspaces, in seconds, as they were when last asked about; they are fixed when a workspace opens. */
  private readonly halfLives = new LRUCache<string, number>({ max: WORKSPACES });

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
    const count = options.rankBy === 'PROBABILITY' ? Math.min(skip + first + 1, LONGEST_LIST) : LONGEST_LIST;
    const { choice, paths } = await this.best(asked, question, count);
    const { baseRate } = choice.lens;
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

  /**
   * The best paths, up to `count`, or all there are where that is fewer. Mostly the ways that can be worth most are
   * enough, and it takes one statement; only where options, or facts that are still to come, leave too few of them, more.
   */
  private async best(asked: Asked, question: PathQuestion, count: number): Promise<Best> {
    const { options, viewer } = question;
    for (let best = count + SPARE; ; best *= GROWTH) {
      const halfLife = this.halfLives.get(viewer.workspace);
      const limits = { budget: this.workBudget, best, halfLife };
      const choice = new PathChoice(await searchPaths(asked, question, limits), question);
      this.halfLives.set(viewer.workspace, choice.lens.halfLife);
      const paths = choice.paths(options);
      if (choice.isEnough(paths, count)) return { choice, paths: paths.slice(0, LONGEST_LIST) };
    }
  }
}

interface Best {
  readonly choice: PathChoice;
  readonly paths: readonly Path[];
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
