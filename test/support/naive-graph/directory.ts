import type { Viewer } from '#access';
import { folded, type Id } from '#domain';
import {
  Directory,
  type Moment,
  type OrganizationRecord,
  type OrganizationsQuestion,
  type Page,
  type PeopleQuestion,
  type PersonLookup,
  type PersonRecord,
  type ProfileTerms,
} from '#trust-graph';
import { degreeOf } from './degree.js';
import type { History } from './history.js';
import { compare } from './paths.js';
import { beginWordsOf, words } from './positions.js';
import { answers, termsOf } from './profile-terms.js';
import { profilesOf } from './profiles.js';

export class NaiveDirectory extends Directory {
  constructor(
    private readonly history: History,
    private readonly terms: ProfileTerms,
  ) {
    super();
  }

  override async people(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (PersonRecord | null)[]> {
    const { sight, positions } = this.history.view(viewer, moment);
    const record = (person: Id): PersonRecord | null =>
      sight.person(person)
        ? {
            person,
            account: sight.account(person),
            profiles: profilesOf(sight, person),
            positions: positions.of(person).map(({ person: _holder, ...held }) => held),
          }
        : null;
    return ids.map(record);
  }

  override async organizations(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (OrganizationRecord | null)[]> {
    const { organizations } = this.history.view(viewer, moment);
    return ids.map((organization) => organizations.record(organization));
  }

  override async lookUp(viewer: Viewer, by: PersonLookup, moment: Moment): Promise<Id | null> {
    const { sight } = this.history.view(viewer, moment);
    const found = sight
      .people()
      .find((person) => termsOf(this.terms, sight, person).some((terms) => answers(terms, by)));
    return found ?? null;
  }

  override async degrees(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (number | null)[]> {
    const view = this.history.view(viewer, moment);
    return ids.map((person) => degreeOf(view, person));
  }

  override async searchOrganizations(question: OrganizationsQuestion): Promise<Page<Id>> {
    const { viewer, search = '', industry, sector, moment } = question;
    const { organizations } = this.history.view(viewer, moment);
    const found = organizations
      .ids()
      .map((id) => organizations.record(id))
      .filter((record) => record !== null)
      .filter((record) => beginWordsOf(search, record.name))
      .filter((record) => industry === undefined || folded(record.industry ?? '') === folded(industry))
      .filter((record) => sector === undefined || record.sector === sector)
      .sort((a, b) => compare(folded(a.name), folded(b.name)) || compare(a.organization, b.organization));
    return page(
      found.map(({ organization }) => organization),
      question,
    );
  }

  override async searchPeople(question: PeopleQuestion): Promise<Page<Id>> {
    const { viewer, search = '', filter, degree, moment } = question;
    const view = this.history.view(viewer, moment);
    const asked = words(search);
    const isNamed = (person: Id) =>
      termsOf(this.terms, view.sight, person).some((terms) =>
        asked.every((begin) => terms.words.some((word) => word.startsWith(begin))),
      );
    const found = view.sight
      .people()
      .filter((person) => asked.length === 0 || isNamed(person))
      .filter((person) => view.positions.fits(person, filter))
      .filter((person) => degree === undefined || degreeOf(view, person) === degree);
    return page(found, question);
  }
}

const page = (found: readonly Id[], { skip, first }: { skip: number; first: number }): Page<Id> => ({
  items: found.slice(skip, skip + first),
  more: skip + first < found.length,
  total: found.length,
});
