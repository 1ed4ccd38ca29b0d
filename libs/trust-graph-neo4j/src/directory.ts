import type { Viewer } from '#access';
import type { Id } from '#domain';
import {
  Directory,
  type Moment,
  type OrganizationRecord,
  type OrganizationsQuestion,
  type Page,
  type PeopleQuestion,
  type PersonLookup,
  type PersonRecord,
} from '#trust-graph';
import { Asked, type Graph, SCOPE } from './internal/asked.js';
import { degreesOf } from './internal/degrees.js';
import { Network } from './internal/network.js';
import { searchOrganizations } from './internal/organization-search.js';
import { organizationRecord, organizationRow, type OrganizationRow } from './internal/organizations.js';
import { compare, pageOf } from './internal/page.js';
import { lookUpPerson, searchPeople } from './internal/people-search.js';
import { inOrder, type ProfileRow, profilesOf } from './internal/person-card.js';
import { type PositionRow, Positions, positionsOf } from './internal/positions.js';
import type { Terms } from './internal/terms.js';
import { boundedBy, findWalks, walkColumns, type WalkRow, walksWanted } from './internal/walks.js';

export class Neo4jDirectory extends Directory {
  constructor(
    private readonly graph: Graph,
    private readonly terms: Terms,
    private readonly workBudget: number,
  ) {
    super();
  }

  override async people(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (PersonRecord | null)[]> {
    const asked = new Asked(this.graph, viewer, moment);
    const { sight } = asked;
    const { row, lens } = await asked.of<{ people: readonly PersonRow[] }>(
      '',
      `COLLECT { UNWIND $keys AS key MATCH (p:Person {key: key}) WHERE ${sight.person('p')}
         RETURN p {.id, .account, profiles: ${profilesOf(sight, 'p')}, positions: ${positionsOf(sight, 'p')}}
       } AS people`,
      { keys: ids.map((id) => asked.key(id)) },
    );
    const records = new Map(
      row.people.map(({ id, account, profiles, positions }) => [
        id,
        {
          person: id,
          account: account ?? 'CONTACT',
          profiles: inOrder(viewer, id, profiles),
          positions: new Positions(positions, lens.knowledge).all,
        },
      ]),
    );
    return ids.map((id) => records.get(id) ?? null);
  }

  override async organizations(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (OrganizationRecord | null)[]> {
    const asked = new Asked(this.graph, viewer, moment);
    const { sight } = asked;
    const { row, lens } = await asked.of<{ organizations: readonly OrganizationRow[] }>(
      '',
      `COLLECT { UNWIND $keys AS key MATCH (o:Organization {key: key}) WHERE ${sight.organization('o')}
         RETURN ${organizationRow(sight, 'o')} } AS organizations`,
      { keys: ids.map((id) => asked.key(id)) },
    );
    const records = new Map(
      row.organizations.map((held) => [held.id, organizationRecord(held, lens.knowledge)]),
    );
    return ids.map((id) => records.get(id) ?? null);
  }

  override lookUp(viewer: Viewer, by: PersonLookup, moment: Moment): Promise<Id | null> {
    return lookUpPerson(new Asked(this.graph, viewer, moment), this.terms, by);
  }

  override async degrees(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (number | null)[]> {
    if (viewer.person === null) return ids.map(() => null);
    const asked = new Asked(this.graph, viewer, moment);
    const { row, lens } = await asked.of<WalkRow>(
      `CALL () { MATCH (p:Person) WHERE p.key IN $keys RETURN collect(p) AS ends }
       WITH ${SCOPE}, viewer AS seeker, ends
       ${findWalks(asked.sight, 'ends')}`,
      walkColumns,
      {
        keys: ids.map((id) => asked.key(id)),
        ...walksWanted({ hops: 3, moment, budget: this.workBudget }),
      },
    );
    boundedBy(this.workBudget, row);
    const degrees = degreesOf(new Network(row.ties, lens), viewer.person);
    return ids.map((id) => degrees.get(id) ?? null);
  }

  override async searchOrganizations(question: OrganizationsQuestion): Promise<Page<Id>> {
    const asked = new Asked(this.graph, question.viewer, question.moment);
    return pageOf(await searchOrganizations(asked, question), question);
  }

  override async searchPeople(question: PeopleQuestion): Promise<Page<Id>> {
    const asked = new Asked(this.graph, question.viewer, question.moment);
    const found = await searchPeople(asked, this.terms, this.workBudget, question);
    return pageOf(found.sort(compare), question);
  }
}

interface PersonRow {
  readonly id: Id;
  readonly account: 'MEMBER' | 'CONTACT' | null;
  readonly profiles: readonly ProfileRow[];
  readonly positions: readonly PositionRow[];
}
