import type { Stance } from '#domain';
import type { PathOptions } from '#trust-graph';
import { beliefOf } from '#trust-model';
import { latestBy } from './fact-table.js';
import type { HopSegment } from './hop-segment.js';
import { NoGo } from './no-go.js';
import type { View } from './view.js';

/** What introductions take where nothing is chosen. */
export const defaultOptions: PathOptions = {
  maxHops: 3,
  excludePeople: [],
  excludeOrganizations: [],
  excludeKinds: [],
  excludeStances: ['AGAINST'],
  onlyWithCapacity: true,
  rankBy: 'PROBABILITY',
};

/** Which hops and people a search may walk over: what its options, stances, capacities and limits leave. */
export class PathRules {
  private readonly keptOut: ReadonlySet<number>;
  private readonly excludedOrganizations: readonly number[];
  private readonly within: number | null;
  private readonly opposed: ReadonlySet<number>;
  /** Null: nobody set any, or they are lifted. */
  private readonly noGo: NoGo | null;

  constructor(
    private readonly view: View,
    private readonly seeker: number,
    private readonly options: PathOptions,
  ) {
    const { people, organizationIds } = view.graph;
    this.keptOut = new Set(options.excludePeople.map((id) => people.numberOf(id)));
    this.excludedOrganizations = options.excludeOrganizations.map((id) => organizationIds.numberOf(id));
    const { withinOrganization } = options;
    this.within = withinOrganization === undefined ? null : organizationIds.numberOf(withinOrganization);
    this.opposed = opposedTo(view, seeker, options.excludeStances);
    this.noGo = options.onlyWithCapacity && !view.graph.limits.isEmpty ? new NoGo(view) : null;
  }

  /** May this person ask on, between seeker and target? */
  connector(person: number): boolean {
    return this.anybody(person) && !this.isOpposed(person) && this.isFree(person);
  }

  /** May this connector pass the ask on to that person, another connector or the target? */
  passes(connector: number, next: number): boolean {
    return this.noGo === null || this.noGo.passes(connector, next);
  }

  /** May this person be on a path at all? */
  anybody(person: number): boolean {
    const { positions } = this.view;
    return !this.isKeptOut(person) && (this.within === null || positions.isAt(person, this.within));
  }

  /** Kept out by name, or for where they work now. */
  isKeptOut(person: number): boolean {
    if (this.keptOut.size > 0 && this.keptOut.has(person)) return true;
    return this.excludedOrganizations.some((organization) => this.view.positions.isAt(person, organization));
  }

  isOpposed(person: number): boolean {
    return this.opposed.size > 0 && this.opposed.has(person);
  }

  /** May the hop be taken, a tie that the viewer sees? */
  hop(person: number, segment: HopSegment, hop: number): boolean {
    if (!this.view.isTie(person, segment, hop)) return false;
    const { minTrust, excludeKinds } = this.options;
    const { lens } = this.view;
    if (minTrust !== undefined && beliefOf(lens.sums(segment, hop)) < minTrust) return false;
    if (excludeKinds.length === 0) return true;
    const kind = lens.kind(person, segment.to[hop] ?? 0);
    return kind === null || !excludeKinds.includes(kind);
  }

  /** Like `hop`, of the hop back, which leads to `person`. */
  hopBack(person: number, segment: HopSegment, hop: number): boolean {
    if (!this.view.isTie(person, segment, hop)) return false;
    if (this.options.minTrust === undefined && this.options.excludeKinds.length === 0) return true;
    const to = segment.to[hop] ?? 0;
    const back = this.view.graph.hops.segmentOf(to);
    return this.hop(to, back, back.find(to, person));
  }

  private isFree(person: number): boolean {
    const { capacities } = this.view.graph;
    if (!this.options.onlyWithCapacity) return true;
    if (this.noGo?.takes(person, this.seeker) === false) return false;
    if (!capacities.hasAny(person)) return true;
    const { bound, asOf } = this.view.lens;
    const word = latestBy(capacities.of(person, bound), asOf);
    return !word || word.free || (word.freeFrom !== null && word.freeFrom <= asOf);
  }
}

/**
 * Connectors whom the seeker's own record names in one of the stances, and those who say of themselves that they are
 * against: the latter whatever is asked for, and nothing tells the seeker why.
 */
const opposedTo = (view: View, seeker: number, stances: readonly Stance[]): ReadonlySet<number> => {
  const said = [...view.graph.stances.of(seeker, view.lens.bound)];
  const opposed = new Set<number>();
  for (const holder of new Set(said.map((word) => word.holder))) {
    const latest = (by: number) =>
      latestBy(
        said.filter((word) => word.holder === holder && word.by === by),
        view.lens.asOf,
      )?.stance;
    const recorded = latest(seeker);
    const own = latest(holder);
    if (own === 'AGAINST' || (recorded !== undefined && stances.includes(recorded))) opposed.add(holder);
  }
  return opposed;
};
