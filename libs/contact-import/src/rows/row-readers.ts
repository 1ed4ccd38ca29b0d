import type { RowOf } from '../import-row.js';
import { contactRows } from './contact-rows.js';
import { evidenceRows } from './evidence-rows.js';
import { personRows } from './person-rows.js';
import { relationshipRows } from './relationship-rows.js';
import type { RowReader } from './row-reader.js';

/** The reader of each source's rows. */
export const rowReaders: { readonly [Source in keyof RowOf]: RowReader<RowOf[Source]> } = {
  linkedin: contactRows,
  people: personRows,
  relationships: relationshipRows,
  evidence: evidenceRows,
};
