import { z } from 'zod';
import { Id } from '../kernel/values.js';
import { ContactRow, ImportRow } from './import-row.js';

export const ImportSource = z.enum(['linkedin', 'people', 'relationships', 'evidence']);
export type ImportSource = z.infer<typeof ImportSource>;

const rowsOf = {
  linkedin: 'contact',
  people: 'person',
  relationships: 'relationship',
  evidence: 'evidence',
} as const satisfies Record<ImportSource, ImportRow['row']>;

export const ROWS_PER_CHUNK = 500;
/** What becomes of a row depends on those before it, so a preview is of all at once. */
export const ROWS_PER_PREVIEW = 100_000;

const importOf = (rows: number) =>
  z
    .strictObject({
      import: Id,
      source: ImportSource,
      owner: Id.nullable(),
      share: z.boolean(),
      rows: z.array(ImportRow).min(1).max(rows),
    })
    .refine(
      ({ source, owner, rows }) =>
        (source === 'linkedin') === (owner !== null) && rows.every(({ row }) => row === rowsOf[source]),
      'contacts have an owner, an operator’s history has none, and rows are of one kind',
    );

/**
 * One chunk of a file. `owner`: whose contacts these are; null: the workspace's own history. `share`: the owner's
 * side of the new ties starts visible to the workspace.
 */
export const ImportContacts = importOf(ROWS_PER_CHUNK);
/** The same of a whole file, for a preview. */
export const ImportPreview = importOf(ROWS_PER_PREVIEW);
export type ImportContacts = z.infer<typeof ImportContacts>;

export const UndoImport = z.strictObject({ by: Id.nullable(), import: Id });
export type UndoImport = z.infer<typeof UndoImport>;

/** Decides a doubtful row: it is `person`, or, with null, somebody new. */
export const ResolveMatch = z.strictObject({
  by: Id.nullable(),
  import: Id,
  line: ContactRow.shape.line,
  person: Id.nullable(),
});
export type ResolveMatch = z.infer<typeof ResolveMatch>;
