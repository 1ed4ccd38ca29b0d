import { fold } from '../kernel/fold.js';
import type { Personal } from '../kernel/event.js';
import type { Id } from '../kernel/values.js';
import type { Folds, WorkspaceState } from '../state.js';
import { ContactsImported, ImportUndone, MatchResolved, type ImportedPersonal } from './contacts.events.js';
import type { ContactRow } from './import-row.js';
import { fingerprintOf, type Import } from './imports.js';
import { keepFacts } from './kept-facts.js';
import { undo } from './undone-import.js';

export const contactsFolds: Folds = {
  ...fold(ContactsImported, (state, { data, personal = [] }) => {
    const known = importOf(state, { ...data, share: data.facts.visibility === 'WORKSPACE' });
    const rows = doubtfulRows(personal);
    for (const { line, candidates } of data.report.doubtful) {
      decided(state, known, line);
      const row = rows.get(line);
      if (!row) continue;
      known.doubtful.set(line, { row, candidates });
      state.imports.undecided.add(fingerprintOf(data.owner, row));
    }
    keepFacts(state, known, data, personal);
  }),
  ...fold(MatchResolved, (state, { data, personal = [] }) => {
    const known = importOf(state, { ...data, share: data.facts.visibility === 'WORKSPACE' });
    decided(state, known, data.line);
    keepFacts(state, known, data, personal);
  }),
  ...fold(ImportUndone, ({ imports }, { data }) => undo(imports, data.import)),
};

const importOf = (
  { imports }: WorkspaceState,
  { import: id, owner, source, share }: Pick<Import, 'owner' | 'source' | 'share'> & { readonly import: Id },
): Import => {
  const known = imports.byId.get(id) ?? {
    owner,
    source,
    share,
    fingerprints: [],
    ties: new Set<string>(),
    shown: [],
    named: [],
    people: new Set<Id>(),
    organizations: new Set<Id>(),
    doubtful: new Map(),
  };
  imports.byId.set(id, known);
  return known;
};

/** The row of this line waits no more. */
const decided = ({ imports }: WorkspaceState, known: Import, line: number): void => {
  const waiting = known.doubtful.get(line);
  if (waiting) imports.undecided.delete(fingerprintOf(known.owner, waiting.row));
  known.doubtful.delete(line);
};

const doubtfulRows = (personal: readonly Personal[]): ReadonlyMap<number, ContactRow> => {
  const rows = new Map<number, ContactRow>();
  for (const { fields } of personal) {
    const part = fields as ImportedPersonal;
    if ('doubtful' in part) rows.set(part.doubtful.line, part.doubtful);
  }
  return rows;
};
