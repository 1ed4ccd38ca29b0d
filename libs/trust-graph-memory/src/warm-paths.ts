import {
  type FoundPath,
  type NoPathReason,
  type PathAnswer,
  type PathOptions,
  type PathQuestion,
  WarmPaths,
} from '#trust-graph';
import { askAround } from './internal/ask-around.js';
import { foundPath } from './internal/found-path.js';
import { ABSENT } from './internal/id-table.js';
import { PathRules } from './internal/path-rules.js';
import { PathSearch } from './internal/path-search.js';
import { targetsOf } from './internal/path-targets.js';
import { type Route, TopPaths } from './internal/top-paths.js';
import type { View } from './internal/view.js';
import { WorkBudget } from './internal/work-budget.js';
import type { Workspaces } from './internal/workspaces.js';
import { promised } from './internal/promised.js';

/** A page goes through at most this many paths. */
const LONGEST_LIST = 1_000;

export class MemoryWarmPaths extends WarmPaths {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly workBudget: number,
  ) {
    super();
  }

  override find(question: PathQuestion): Promise<PathAnswer> {
    return promised(() => this.answer(question));
  }

  private answer({ viewer, from, to, options, moment, skip, first, evidence }: PathQuestion): PathAnswer {
    const view = this.workspaces.view(viewer, moment, options.domain);
    const { baseRate } = view.lens;
    if (!view.maySpeakFor(from)) return noPath('NO_CONNECTION', [], baseRate);

    const seeker = view.graph.people.numberOf(from);
    const targets = targetsOf(view, seeker, to);
    const work = new WorkBudget(this.workBudget);
    const search = (lifted: Partial<PathOptions>, limit: number): readonly Route[] =>
      best(view, work, seeker, targets, { ...options, ...lifted }, limit);

    const byBound = options.rankBy === 'LOWER_BOUND';
    const routes = search({}, byBound ? LONGEST_LIST : Math.min(LONGEST_LIST, skip + first + 1));
    if (routes.length === 0) {
      const reason =
        targets.length === 0 ? 'UNKNOWN_TARGET' : whyNone((lifted) => search(lifted, 1).length > 0);
      const rules = new PathRules(view, seeker, options);
      return noPath(reason, askAround(view, rules, seeker, to, targets), baseRate);
    }
    const more = skip + first < routes.length;
    const show = (route: Route): FoundPath => foundPath(view, seeker, route, evidence);
    const paths = byBound
      ? routes
          .map(show)
          .sort((a, b) => b.lowerBound - a.lowerBound)
          .slice(skip, skip + first)
      : routes.slice(skip, skip + first).map(show);
    return { paths, more, noPath: null, baseRate };
  }
}

const noPath = (
  reason: NoPathReason,
  contacts: NonNullable<PathAnswer['noPath']>['askAround'],
  baseRate: number,
): PathAnswer => ({ paths: [], more: false, noPath: { reason, askAround: contacts }, baseRate });

const best = (
  view: View,
  work: WorkBudget,
  seeker: number,
  targets: readonly number[],
  options: PathOptions,
  limit: number,
): readonly Route[] => {
  if (seeker === ABSENT) return [];
  const top = new TopPaths(view.graph.people, limit);
  new PathSearch(view, new PathRules(view, seeker, options), work, seeker, top).to(targets, options.maxHops);
  return top.bestFirst();
};

/** Lifts what may be lifted, and names the first that helps. */
const whyNone = (helps: (lifted: Partial<PathOptions>) => boolean): NoPathReason => {
  if (!helps({ excludeStances: [], onlyWithCapacity: false })) return 'NO_CONNECTION';
  return helps({ excludeStances: [] }) ? 'ONLY_OPPOSED' : 'NO_CONNECTOR_FREE';
};
