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
import { Degrees } from './internal/degrees.js';
import { searchOrganizations } from './internal/organization-search.js';
import { pageOf } from './internal/page.js';
import { lookUpPerson, searchPeople } from './internal/people-search.js';
import { shownPerson } from './internal/shown-person.js';
import type { Workspaces } from './internal/workspaces.js';
import { promised } from './internal/promised.js';

export class MemoryDirectory extends Directory {
  constructor(private readonly workspaces: Workspaces) {
    super();
  }

  override people(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (PersonRecord | null)[]> {
    return promised(() => {
      const view = this.workspaces.view(viewer, moment);
      return ids.map((id) => shownPerson(view, view.graph.people.numberOf(id)));
    });
  }

  override organizations(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (OrganizationRecord | null)[]> {
    return promised(() => {
      const { graph, organizations } = this.workspaces.view(viewer, moment);
      return ids.map((id) => organizations.record(graph.organizationIds.numberOf(id)));
    });
  }

  override lookUp(viewer: Viewer, by: PersonLookup, moment: Moment): Promise<Id | null> {
    return promised(() => {
      const view = this.workspaces.view(viewer, moment);
      const person = lookUpPerson(view, by);
      return person === null ? null : view.graph.people.textOf(person);
    });
  }

  override degrees(viewer: Viewer, ids: readonly Id[], moment: Moment): Promise<readonly (number | null)[]> {
    return promised(() => {
      const view = this.workspaces.view(viewer, moment);
      const degrees = new Degrees(view);
      return ids.map((id) => degrees.of(view.graph.people.numberOf(id)));
    });
  }

  override searchOrganizations(question: OrganizationsQuestion): Promise<Page<Id>> {
    return promised(() => {
      const view = this.workspaces.view(question.viewer, question.moment);
      const { organizationIds } = view.graph;
      return pageOf(searchOrganizations(view, question), question, (number) =>
        organizationIds.textOf(number),
      );
    });
  }

  override searchPeople(question: PeopleQuestion): Promise<Page<Id>> {
    return promised(() => {
      const view = this.workspaces.view(question.viewer, question.moment);
      return pageOf(searchPeople(view, question), question, (number) => view.graph.people.textOf(number));
    });
  }
}
