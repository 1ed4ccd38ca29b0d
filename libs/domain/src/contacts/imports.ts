import type { Id } from '../kernel/values.js';
import type { ContactRow } from './import-row.js';

/** A doubtful row that waits for a decision. */
export interface DoubtfulRow {
  readonly row: ContactRow;
  readonly candidates: readonly Id[];
}

export interface Import {
  readonly owner: Id | null;
  readonly source: string;
  readonly share: boolean;
  readonly fingerprints: string[];
  readonly ties: string[];
  readonly shown: string[];
  /** Organisations that it named. */
  readonly organizations: Set<Id>;
  readonly doubtful: Map<number, DoubtfulRow>;
}

/** What imports brought, as far as later ones must know it. */
export interface Imports {
  readonly byId: Map<Id, Import>;
  /** Rows taken and not undone. */
  readonly seen: Set<string>;
  /** Doubtful rows that wait. */
  readonly undecided: Set<string>;
  /** Name at an organisation, per owner, to people: where a doubt can arise. */
  readonly named: Map<string, Id[]>;
  /** Owner and person to the position that the owner's exports last showed. */
  readonly shownPosition: Map<
    string,
    { readonly position: Id; readonly organization: Id; readonly role: string | null }
  >;
  /** Owner and person: their tie is imported already. */
  readonly ties: Set<string>;
}

export const initialImports = (): Imports => ({
  byId: new Map(),
  seen: new Set(),
  undecided: new Set(),
  named: new Map(),
  shownPosition: new Map(),
  ties: new Set(),
});

/** Identical rows compare equal whatever their line, per owner. */
export const fingerprintOf = (owner: Id | null, row: { readonly line: number }): string =>
  JSON.stringify([owner, ...Object.entries({ ...row, line: 0 }).map(([, value]) => value as unknown)]);

export const pairKey = (a: Id | null, b: Id): string => `${a ?? ''}/${b}`;
