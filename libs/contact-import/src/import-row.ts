import type { ContactRow, EvidenceRow, ImportSource, PersonRow, RelationshipRow } from '#domain';

export type { ContactRow, EvidenceRow, ImportRow, ImportSource, PersonRow, RelationshipRow } from '#domain';

/** The row that each source's file holds. `line` numbers a file's data rows from 1, blank lines apart. */
export interface RowOf extends Record<ImportSource, unknown> {
  readonly linkedin: ContactRow;
  readonly people: PersonRow;
  readonly relationships: RelationshipRow;
  readonly evidence: EvidenceRow;
}

/** A row that was not taken, and why. `reason` is a sentence to act on; it never says what a cell holds. */
export interface SkippedRow {
  readonly row: 'skipped';
  readonly line: number;
  readonly code: SkipCode;
  readonly reason: string;
}

/** A cell that was dropped, and stands as null, while the rest of its row was taken. */
export interface RowWarning {
  readonly row: 'warning';
  readonly line: number;
  readonly code: 'DATE_DROPPED' | 'EMAIL_DROPPED' | 'POSITION_DROPPED' | 'URL_DROPPED';
  readonly reason: string;
}

export type SkipCode =
  | 'CELL_TOO_LONG'
  | 'CONTACT_EMPTY'
  | 'CONTACT_HIDDEN'
  | 'DATE_IN_FUTURE'
  | 'DATE_MISSING'
  | 'DATE_UNREADABLE'
  | 'DATES_REVERSED'
  | 'EVIDENCE_EMPTY'
  | 'ID_MISSING'
  | 'ID_UNSAFE'
  | 'KIND_UNKNOWN'
  | 'NAME_MISSING'
  | 'NUMBER_OUT_OF_RANGE'
  | 'NUMBER_UNREADABLE'
  | 'ROW_TOO_MANY_CELLS'
  | 'SAME_PERSON_TWICE';
