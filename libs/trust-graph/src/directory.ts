import type { Id, Sector } from '#domain';
import type { Viewer } from '#access';
import type { Moment } from './moment.js';
import type { PositionFilter } from './person-filter.js';

/** A position that the viewer may see. Times in seconds UTC. */
export interface HeldPosition {
  readonly position: Id;
  readonly organization: Id;
  readonly role: string | null;
  readonly industry: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly current: boolean;
}

/** A person as this viewer may see them. `profiles` are sealed, the one to show first comes first. */
export interface PersonRecord {
  readonly person: Id;
  readonly account: 'MEMBER' | 'CONTACT' | 'FORGOTTEN';
  readonly profiles: readonly string[];
  readonly positions: readonly HeldPosition[];
}

export interface OrganizationRecord {
  readonly organization: Id;
  readonly name: string;
  readonly industry: string | null;
  readonly sector: Sector | null;
  readonly decisionMaker: Id | null;
}

export type PersonLookup =
  { readonly externalId: string } | { readonly email: string } | { readonly profileUrl: string };

export interface PeopleQuestion {
  readonly viewer: Viewer;
  /** Every folded word must begin a word of the person's name. */
  readonly search?: string;
  readonly filter: PositionFilter;
  /** Hops from the viewer's own person. */
  readonly degree?: 1 | 2 | 3;
  readonly moment: Moment;
  readonly skip: number;
  readonly first: number;
}

export interface OrganizationsQuestion {
  readonly viewer: Viewer;
  readonly search?: string;
  readonly industry?: string;
  readonly sector?: Sector;
  readonly moment: Moment;
  readonly skip: number;
  readonly first: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly more: boolean;
  readonly total: number;
}

/**
 * Question: who and what is there? Only what the viewer may see: hidden and absent look the same.
 * A person is seen by themself, by operators, by whoever has a profile of them that rests on a word they may see
 * (`GraphChange`), by whoever sees a tie of theirs, and by whoever takes part in an introduction with them, once both
 * know of it: to each other, and nobody else, they are as if tied.
 */
export abstract class Directory {
  /** In the order of `ids`; null where there is nothing to see. */
  abstract people(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (PersonRecord | null)[]>;
  abstract organizations(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (OrganizationRecord | null)[]>;
  abstract lookUp(viewer: Viewer, by: PersonLookup, moment: Moment): Promise<Id | null>;
  /** Hops from the viewer's own person, up to 3; null: further, or nobody. 0 is oneself. */
  abstract degrees(viewer: Viewer, ids: readonly Id[], moment: Moment): Promise<readonly (number | null)[]>;
  /** By folded name of organisation, then id. */
  abstract searchOrganizations(question: OrganizationsQuestion): Promise<Page<Id>>;
  /** In order of id. */
  abstract searchPeople(question: PeopleQuestion): Promise<Page<Id>>;
}
