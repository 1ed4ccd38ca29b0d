import type { Viewer } from '#access';
import type { Id } from '#domain';
import type { PathAnswer, PathOptions, PathQuestion, PathTarget, WarmPaths } from '#trust-graph';
import { Cursors, type PageStart } from '../graphql/cursor.js';

export type AskedPaths = Omit<PathQuestion, 'skip' | 'first' | 'moment'>;

/**
 * `introductionPaths` as asked: its fields put the question when they know the page, and share the answer, so that
 * a request costs one walk through the network.
 */
export class AskedForPaths {
  readonly cursors: Cursors;
  readonly rankBy: PathOptions['rankBy'];
  private latest: Promise<PathAnswer> | undefined;

  constructor(
    private readonly warmPaths: WarmPaths,
    private readonly asked: AskedPaths,
  ) {
    const { viewer, from, to, options } = asked;
    this.cursors = new Cursors(viewer, ['paths', from, to, options]);
    this.rankBy = options.rankBy;
  }

  get viewer(): Viewer {
    return this.asked.viewer;
  }

  get seeker(): Id {
    return this.asked.from;
  }

  get target(): PathTarget {
    return this.asked.to;
  }

  ask(first: number, start: PageStart): Promise<PathAnswer> {
    this.latest = this.warmPaths.find({ ...this.asked, ...start, first });
    return this.latest;
  }

  /** Whatever answer is under way; else one of its own, for a client that asks for nothing but the reason. */
  async anyAnswer(start: PageStart): Promise<PathAnswer> {
    await Promise.resolve();
    return this.latest ?? this.ask(1, start);
  }
}
