import type { Id } from '#domain';
import type { PathOptions } from '#trust-graph';
import { beliefOf } from '#trust-model';
import type { Network } from './network.js';
import { hopsOf } from './path.js';
import type { PathPeople, PathPerson } from './path-person.js';

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

/** Which paths its options, stances, capacities and limits leave a seeker. */
export class PathRules {
  private readonly connectors = new Map<Id, boolean>();
  private readonly others = new Map<Id, boolean>();

  constructor(
    private readonly network: Network,
    private readonly people: PathPeople,
    private readonly seeker: Id,
    private readonly options: PathOptions,
  ) {}

  admit(path: readonly Id[]): boolean {
    const others = path.slice(1);
    return (
      others.every((person) => this.anybody(person)) &&
      others.slice(0, -1).every((person) => this.connector(person)) &&
      others.slice(0, -1).every((person, i) => this.passes(person, others[i + 1] ?? '')) &&
      hopsOf(path).every(([from, to]) => this.hop(from, to))
    );
  }

  /** Kept out by name, or for where they work now. */
  isKeptOut(person: Id): boolean {
    const { excludePeople, excludeOrganizations } = this.options;
    return (
      excludePeople.includes(person) ||
      excludeOrganizations.some((organization) => this.isAt(person, organization))
    );
  }

  /**
   * A stance that the seeker recorded of a connector is theirs to lift; a connector who says of themself that they are
   * against is on no path, and nothing tells the seeker why.
   */
  isOpposed(connector: Id): boolean {
    const words = this.of(connector)?.facts.happened('stance') ?? [];
    const latest = (by: Id) =>
      words.findLast((word) => word.seeker === this.seeker && word.by === by)?.stance;
    const own = latest(this.seeker);
    return (
      latest(connector) === 'AGAINST' || (own !== undefined && this.options.excludeStances.includes(own))
    );
  }

  private anybody(person: Id): boolean {
    return remembered(this.others, person, () => {
      const { withinOrganization: within } = this.options;
      return !this.isKeptOut(person) && (within === undefined || this.isAt(person, within));
    });
  }

  private connector(person: Id): boolean {
    return remembered(
      this.connectors,
      person,
      () => !this.isOpposed(person) && (!this.options.onlyWithCapacity || this.isFree(person)),
    );
  }

  private hop(from: Id, to: Id): boolean {
    const { excludeKinds, minTrust } = this.options;
    const tie = this.network.tie(from, to);
    if (!tie) return false;
    if (minTrust !== undefined && beliefOf(tie.sums(to)) < minTrust) return false;
    const kind = excludeKinds.length > 0 ? tie.kind(from) : null;
    return kind === null || !excludeKinds.includes(kind);
  }

  private isFree(person: Id): boolean {
    const word = this.of(person)?.facts.happened('capacity').at(-1);
    if (!word || word.free) return true;
    return word.freeFrom !== null && word.freeFrom <= this.network.lens.knowledge.asOf;
  }

  /** Whether a connector takes up asks of the seeker and passes them on to whoever is next, as far as their limits go. */
  private passes(connector: Id, next: Id): boolean {
    if (!this.options.onlyWithCapacity) return true;
    const limits = this.of(connector)?.facts.happened('limits').at(-1);
    return (
      !limits ||
      (!limits.noGoPeople.includes(this.seeker) &&
        !limits.noGoPeople.includes(next) &&
        !limits.noGoOrganizations.some((organization) => this.isAt(next, organization)))
    );
  }

  private isAt(person: Id, organization: Id): boolean {
    return this.of(person)?.positions.isAt(organization) ?? false;
  }

  private of(person: Id): PathPerson | undefined {
    return this.people.get(person);
  }
}

const remembered = (known: Map<Id, boolean>, person: Id, ask: () => boolean): boolean => {
  const answer = known.get(person) ?? ask();
  known.set(person, answer);
  return answer;
};
