import type { Id, RelationshipKind, Stance } from '#domain';
import type { Viewer } from '#access';
import type { Moment } from './moment.js';
import type { PositionFilter } from './person-filter.js';
import type { EvidenceItem, EvidenceSums } from './trust-between.js';

/** Whom the seeker wants to reach. `position` covers a role within an industry or sector. */
export type PathTarget =
  { readonly person: Id } | { readonly organization: Id } | { readonly position: PositionFilter };

export interface PathOptions {
  readonly maxHops: 1 | 2 | 3;
  readonly domain?: string;
  readonly excludePeople: readonly Id[];
  /** People who now hold a position there are on no path. */
  readonly excludeOrganizations: readonly Id[];
  readonly excludeKinds: readonly RelationshipKind[];
  readonly excludeStances: readonly Stance[];
  /** Everybody between seeker and target, and the target, must now hold a position there. */
  readonly withinOrganization?: Id;
  readonly onlyWithCapacity: boolean;
  /** Least belief `b(v→u)` on every hop u→v, 0 to 1. */
  readonly minTrust?: number;
  readonly rankBy: 'PROBABILITY' | 'LOWER_BOUND';
}

export interface PathQuestion {
  readonly viewer: Viewer;
  readonly from: Id;
  readonly to: PathTarget;
  readonly options: PathOptions;
  readonly moment: Moment;
  /** Paths to leave out at the start, and to return: together at most 1,000. */
  readonly skip: number;
  readonly first: number;
  /** Evidence items per hop. */
  readonly evidence: number;
}

/** `u` asks `v`: probability that v acts on u's ask, `(R + W·a)/((R + S) + W)` of v's evidence for u. */
export interface FoundHop {
  readonly from: Id;
  readonly to: Id;
  /** What `to` is to `from`: from's own word, else the other side's where the kind is mutual. */
  readonly kind: RelationshipKind | null;
  readonly probability: number;
  readonly sums: EvidenceSums;
  readonly evidence: readonly EvidenceItem[];
}

/** `people` from the seeker to the target; `probability` is the product of the hops from the seeker outward. */
export interface FoundPath {
  readonly people: readonly Id[];
  readonly hops: readonly FoundHop[];
  readonly probability: number;
  readonly lowerBound: number;
  /** Median days that the people asked along it take to answer, added up. */
  readonly expectedDays: number;
}

/** Why there is none, in the order in which filters were lifted. */
export type NoPathReason = 'UNKNOWN_TARGET' | 'NO_CONNECTION' | 'ONLY_OPPOSED' | 'NO_CONNECTOR_FREE';

/** A contact of the seeker who may know somebody there: never a path. */
export interface AskAroundContact {
  readonly person: Id;
  /** Strongest first; closeness counts as the closer of the two sees it. */
  readonly because: readonly AskAroundReason[];
}
export interface AskAroundReason {
  readonly code: 'WORKED_THERE' | 'SAME_EMPLOYER' | 'SAME_INDUSTRY' | 'SAME_ROLE' | 'CLOSE_CONTACT';
  /** The organisation it is about, if any. */
  readonly organization: Id | null;
  readonly weight: number;
}

export interface PathAnswer {
  readonly paths: readonly FoundPath[];
  /** More paths follow the ones returned. */
  readonly more: boolean;
  readonly noPath: { readonly reason: NoPathReason; readonly askAround: readonly AskAroundContact[] } | null;
  readonly baseRate: number;
}

/**
 * Question: who can introduce me, and by which path? All simple paths of up to `maxHops` hops that the viewer may see
 * are considered, and the best are exact: by product descending, then fewer hops, then person ids by code unit.
 */
export abstract class WarmPaths {
  /** @throws WorkExceeded the engine's work budget ran out: never a partial list */
  abstract find(question: PathQuestion): Promise<PathAnswer>;
}

/** The question touches more of the network than one request may. */
export class WorkExceeded extends Error {
  constructor(readonly budget: number) {
    super(`this question needs more than ${budget} steps through the network: narrow it down`);
    this.name = 'WorkExceeded';
  }
}
