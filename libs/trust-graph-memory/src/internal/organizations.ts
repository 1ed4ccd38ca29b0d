import type { OrganizationRecord } from '#trust-graph';
import { latestBy, type Recorded } from './fact-table.js';
import { ABSENT } from './id-table.js';
import type { Lens } from './lens.js';
import type { Sight } from './sight.js';
import type { DecisionMakerWord, OrganizationFact, WorkspaceGraph } from './workspace-graph.js';

/** Organisations as known at a moment, and who decides there, as far as the viewer may know. */
export class Organizations {
  constructor(
    private readonly graph: WorkspaceGraph,
    private readonly lens: Lens,
    private readonly sight: Sight,
  ) {}

  find(organization: number): Recorded<OrganizationFact> | undefined {
    return organization === ABSENT
      ? undefined
      : this.graph.organizations.newest(organization, this.lens.bound);
  }

  foldedIndustry(organization: number): string | null {
    return this.find(organization)?.foldedIndustry ?? null;
  }

  /** Null where nothing is known of it, or the viewer is shown nothing. */
  record(organization: number): OrganizationRecord | null {
    const found = this.sight.seesOrganization(organization) ? this.find(organization) : undefined;
    if (!found) return null;
    const { name, industry, sector } = found;
    const decides = this.decisionMaker(organization);
    const decisionMaker = decides === null ? null : this.graph.people.textOf(decides);
    return {
      organization: this.graph.organizationIds.textOf(organization),
      name,
      industry,
      sector,
      decisionMaker,
    };
  }

  /** The latest of the words that stand: each speaker's last one by (at, change), unless it takes theirs back. */
  decisionMaker(organization: number): number | null {
    const { bound, asOf } = this.lens;
    const said = [...this.graph.decisionMakers.of(organization, bound)];
    const standing = [...new Set(said.map(({ by }) => by))]
      .map((speaker) =>
        latestBy(
          said.filter(({ by }) => by === speaker),
          asOf,
        ),
      )
      .filter((word) => word !== undefined)
      .filter(({ by, person }) => person !== null && this.sight.word(by, person));
    return latestOf(standing)?.person ?? null;
  }
}

const latestOf = (said: readonly Recorded<DecisionMakerWord>[]): DecisionMakerWord | undefined =>
  said.toSorted((a, b) => b.at - a.at || b.change - a.change)[0];
