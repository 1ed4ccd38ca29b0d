import type { Id } from '#domain';
import type { OrganizationRecord } from '#trust-graph';
import type { Fact, Facts } from './facts.js';
import type { Sight } from './sight.js';

/** Organisations as they were known at a moment; who decides there, as far as the viewer may know. */
export class Organizations {
  constructor(
    private readonly facts: Facts,
    private readonly sight: Sight,
  ) {}

  find(organization: Id): Fact<'organization'> | undefined {
    return this.facts.all('organization').findLast((fact) => fact.organization === organization);
  }

  ids(): readonly Id[] {
    return [...new Set(this.facts.all('organization').map(({ organization }) => organization))].sort();
  }

  record(organization: Id): OrganizationRecord | null {
    const found = this.sight.organization(organization) ? this.find(organization) : undefined;
    if (!found) return null;
    const { name, industry, sector } = found;
    return { organization, name, industry, sector, decisionMaker: this.decisionMaker(organization) };
  }

  /** The latest of the words that stand: each speaker's last one by (at, place), unless it takes theirs back. */
  decisionMaker(organization: Id): Id | null {
    const words = this.facts.happened('decisionMaker').filter((word) => word.organization === organization);
    const standing = words.filter(({ by }, i) => !words.slice(i + 1).some((later) => later.by === by));
    const seen = standing.filter(({ by, person }) => person !== null && this.sight.word(by, person));
    return seen.at(-1)?.person ?? null;
  }
}
