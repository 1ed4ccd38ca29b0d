import type { Id } from '../kernel/values.js';
import type { ContactRow } from './import-row.js';
import { Namesakes } from './namesakes.js';
import { ShownPositions } from './shown-positions.js';

/** A doubtful row that waits for a decision. */
export interface DoubtfulRow {
  readonly row: ContactRow;
  readonly candidates: readonly Id[];
}

/** What one import brought: all that its undoing takes away. */
export interface Import {
  readonly owner: Id | null;
  readonly source: string;
  readonly share: boolean;
  readonly fingerprints: string[];
  /** Ties that it told, by their two ends. */
  readonly ties: Set<string>;
  /** Owner and person whose position it showed. */
  readonly shown: string[];
  /** Name at an organisation, and person. */
  readonly named: (readonly [key: string, person: Id])[];
  readonly people: Set<Id>;
  readonly organizations: Set<Id>;
  readonly doubtful: Map<number, DoubtfulRow>;
}

/** What imports brought, as far as later ones must know it. */
export interface Imports {
  readonly byId: Map<Id, Import>;
  /** Their ids take nothing more. */
  readonly undone: Set<Id>;
  /** Rows taken and not undone, with the owner and person that they are about; null for other rows. */
  readonly seen: Map<string, string | null>;
  /** Doubtful rows that wait. */
  readonly undecided: Set<string>;
  readonly namesakes: Namesakes;
  readonly shownPositions: ShownPositions;
}

export const initialImports = (): Imports => ({
  byId: new Map(),
  undone: new Set(),
  seen: new Map(),
  undecided: new Set(),
  namesakes: new Namesakes(),
  shownPositions: new ShownPositions(),
});

/** Identical rows compare equal whatever their line, per owner. */
export const fingerprintOf = (owner: Id | null, row: { readonly line: number }): string =>
  JSON.stringify([owner, ...Object.values<unknown>({ ...row, line: 0 })]);

export const pairKey = (a: Id | null, b: Id): string => `${a ?? ''}/${b}`;
