import type { Id } from '#domain';
import {
  WarmPaths,
  type FoundPath,
  type NoPathReason,
  type PathAnswer,
  type PathQuestion,
} from '#trust-graph';
import { lowerBoundOf } from '#trust-model';
import { askAround } from './ask-around.js';
import type { History } from './history.js';
import { admittedPaths } from './path-rules.js';
import { bestFirst, hopsOf, targetOf, type Path } from './paths.js';
import { targetsOf } from './targets.js';
import type { View } from './view.js';

/** A page goes through at most this many paths. */
const LONGEST_LIST = 1_000;

export class NaiveWarmPaths extends WarmPaths {
  constructor(private readonly history: History) {
    super();
  }

  override async find(question: PathQuestion): Promise<PathAnswer> {
    const { viewer, from, to, options, moment, skip, first } = question;
    const view = this.history.view(viewer, moment, options.domain);
    const { baseRate } = view;
    if (!view.maySpeakFor(from))
      return answer([], false, { reason: 'NO_CONNECTION', askAround: [] }, baseRate);

    const targets = targetsOf(view, from, to);
    const paths = pathsTo(view, from, targets, options).slice(0, LONGEST_LIST);
    if (paths.length === 0) {
      const reason = whyNone(view, question, targets);
      return answer([], false, { reason, askAround: askAround(view, question, targets) }, baseRate);
    }
    const found = paths.map((path) => show(view, path, question.evidence));
    if (options.rankBy === 'LOWER_BOUND') found.sort((a, b) => b.lowerBound - a.lowerBound);
    return answer(found.slice(skip, skip + first), skip + first < found.length, null, baseRate);
  }
}

const answer = (
  paths: readonly FoundPath[],
  more: boolean,
  noPath: PathAnswer['noPath'],
  baseRate: number,
): PathAnswer => ({ paths, more, noPath, baseRate });

const pathsTo = (
  view: View,
  seeker: Id,
  targets: readonly Id[],
  options: PathQuestion['options'],
): readonly Path[] =>
  admittedPaths(view, seeker, options)
    .filter((path) => targets.includes(targetOf(path)))
    .toSorted(bestFirst);

/** Lifts what may be lifted, and names the first that helps. */
const whyNone = (view: View, { from, options }: PathQuestion, targets: readonly Id[]): NoPathReason => {
  if (targets.length === 0) return 'UNKNOWN_TARGET';
  const helps = (lifted: Partial<PathQuestion['options']>) =>
    pathsTo(view, from, targets, { ...options, ...lifted }).length > 0;
  if (!helps({ excludeStances: [], onlyWithCapacity: false })) return 'NO_CONNECTION';
  return helps({ excludeStances: [] }) ? 'ONLY_OPPOSED' : 'NO_CONNECTOR_FREE';
};

const show = (view: View, { people, probability }: Path, evidence: number): FoundPath => {
  const hops = hopsOf(people).map(([from, to]) => {
    const trust = view.trust(to, from, evidence);
    return {
      from,
      to,
      kind: view.ties.kind(from, to),
      probability: view.probability(from, to),
      sums: trust.sums,
      evidence: trust.evidence,
    };
  });
  return {
    people,
    hops,
    probability,
    lowerBound: lowerBoundOf(
      hops.map(({ sums }) => sums),
      view.baseRate,
    ),
    expectedDays: people.slice(1).reduce((days, person) => days + view.waitingDays(person), 0),
  };
};
