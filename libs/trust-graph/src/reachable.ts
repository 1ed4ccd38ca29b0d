import type { Id } from '#domain';
import type { Viewer } from '#access';
import type { Moment } from './moment.js';
import type { PositionFilter } from './person-filter.js';

export interface ReachableQuestion {
  readonly viewer: Viewer;
  readonly from: Id;
  readonly filter: PositionFilter;
  readonly moment: Moment;
  readonly skip: number;
  readonly first: number;
}

/** `degree`: hops of the shortest visible path. `bestProbability`: of the best visible path of up to 3 hops. */
export interface ReachablePerson {
  readonly person: Id;
  readonly degree: 1 | 2 | 3;
  readonly bestProbability: number;
}

/** Question: whom can I reach who does this? Best probability first, then fewer hops, then by id. */
export abstract class Reachable {
  abstract ask(
    question: ReachableQuestion,
  ): Promise<{ items: readonly ReachablePerson[]; more: boolean } | null>;
}
