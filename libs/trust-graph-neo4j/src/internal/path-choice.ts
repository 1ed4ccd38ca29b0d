import type { Id } from '#domain';
import type { FoundPath, OrganizationRecord, PathOptions } from '#trust-graph';
import { lowerBoundOf } from '#trust-model';
import type { Answer, Lens } from './asked.js';
import { Network } from './network.js';
import { organizationRecord } from './organizations.js';
import { bestFirst, hopsOf, type Path, pathOf, targetOf } from './path.js';
import { type PathPeople, pathPeople } from './path-person.js';
import { PathRules } from './path-rules.js';
import type { PathRow, PathSearch } from './path-search.js';
import { targetsOf } from './path-targets.js';
import { waitingDaysOf } from './waiting.js';
import type { Walk } from './walks.js';

/** The ways that a statement found, and which of them are paths at the moment. */
export class PathChoice {
  readonly lens: Lens;
  readonly targets: readonly Id[];
  readonly people: PathPeople;
  /** The organisation asked about, if the viewer may know of it. */
  readonly organization: OrganizationRecord | null;
  private readonly network: Network;
  private readonly isAsked: (people: readonly Id[]) => boolean;
  private readonly walks: readonly Walk[];
  private readonly found: number;

  constructor(
    { row, lens }: Answer<PathRow>,
    private readonly question: PathSearch,
  ) {
    const { from, to, options } = question;
    this.lens = lens;
    this.network = new Network(row.ties, lens, options.domain);
    this.people = pathPeople(row.people, lens);
    this.organization = row.organization ? organizationRecord(row.organization, lens.knowledge) : null;
    this.targets = targetsOf(to, from, row.ends, this.people, this.organization);
    const asked = new Set(this.targets);
    this.walks = row.walks;
    this.found = row.found;
    this.isAsked = (people) => asked.has(targetOf(people));
  }

  /** Whether no way that was not returned could be among the first `count` of these paths. */
  isEnough(paths: readonly Path[], count: number): boolean {
    if (this.walks.length === this.found) return true;
    const [last, least] = [paths[count - 1], this.walks.at(-1)];
    if (!last || !least) return false;
    return bestFirst(last, { people: least.people, probability: least.chance }) <= 0;
  }

  /** Those that the options leave, the best first. */
  paths(options: PathOptions): readonly Path[] {
    const rules = new PathRules(this.network, this.people, this.question.from, options);
    return this.walks
      .map(({ people }) => people)
      .filter((people) => this.isAsked(people) && rules.admit(people))
      .map((people) => pathOf(this.network, people))
      .sort(bestFirst);
  }

  show({ people, probability }: Path, evidence: number): FoundPath {
    const hops = hopsOf(people).map(([from, to]) => {
      const trust = this.network.trust(to, from, evidence);
      return {
        from,
        to,
        kind: this.network.tie(from, to)?.kind(from) ?? null,
        probability: this.network.probability(from, to),
        sums: trust.sums,
        evidence: trust.evidence,
      };
    });
    const sums = hops.map((hop) => hop.sums);
    return {
      people,
      hops,
      probability,
      lowerBound: lowerBoundOf(sums, this.lens.baseRate),
      expectedDays: people.slice(1).reduce((days, person) => days + this.waitingDays(person), 0),
    };
  }

  private waitingDays(person: Id): number {
    const facts = this.people.get(person)?.facts;
    return facts ? waitingDaysOf(facts) : 0;
  }
}
