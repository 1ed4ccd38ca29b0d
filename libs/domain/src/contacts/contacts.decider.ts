import { refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import type { WorkspaceState } from '../state.js';
import { unknownPerson } from '../person/known-person.js';
import type { ImportContacts, ResolveMatch, UndoImport } from './contacts.commands.js';
import { ContactsImported, ImportUndone, MatchResolved, type ImportReport } from './contacts.events.js';
import { keepContact, takeContact, type RowResult } from './contact-row.js';
import { FactCollector } from './fact-collector.js';
import type { ImportRow } from './import-row.js';
import { fingerprintOf } from './imports.js';
import { takeEvidence, takePerson, takeRelationship } from './operator-rows.js';

/** Takes what it can and says of every other row why not. A chunk that brings nothing new records nothing. */
export const importContacts = (
  data: ImportContacts,
  state: WorkspaceState,
  context: CommandContext,
): Decision => {
  const refused = unknownPerson(state, data.owner) ?? idTaken(data, state);
  if (refused) return refused;
  const collector = new FactCollector(state, context, data);
  const report: ImportReport = { rows: data.rows.length, taken: 0, skipped: [], doubtful: [] };
  for (const row of data.rows) {
    const result = take(row, collector);
    if (result === 'taken') report.taken += 1;
    else if ('skipped' in result) report.skipped.push({ line: row.line, reason: result.skipped });
    else {
      report.doubtful.push({ line: row.line, candidates: [...result.doubtful] });
      if (data.owner !== null) collector.personal.push({ people: [data.owner], fields: { doubtful: row } });
    }
  }
  const { import: id, source, owner } = data;
  const { facts, personal } = collector;
  const events =
    report.taken + report.doubtful.length === 0
      ? []
      : [ContactsImported(id, { import: id, source, owner, facts, report }, { personal })];
  return { events, answer: { id, report } };
};

/** An import has one owner and one source, and takes nothing more once it is undone. */
const idTaken = ({ import: id, owner, source, share }: ImportContacts, { imports }: WorkspaceState) => {
  const known = imports.byId.get(id);
  const same =
    !known || (known.owner === owner && known.source === source && (known.share === share || owner === null));
  return same && !imports.undone.has(id)
    ? undefined
    : refuse('CONTACTS_IMPORT_ID_TAKEN', 'This import id was used before: give this file another one.');
};

const take = (row: ImportRow, collector: FactCollector): RowResult => {
  switch (row.row) {
    case 'contact':
      return takeContact(row, collector);
    case 'person':
      return takePerson(row, collector);
    case 'relationship':
      return takeRelationship(row, collector);
    case 'evidence':
      return takeEvidence(row, collector);
  }
};

/** Its facts never were, from here on; people whom others know too stay as those know them. */
export const undoImport = (
  data: UndoImport,
  { imports }: WorkspaceState,
  { actor }: CommandContext,
): Decision => {
  const known = imports.byId.get(data.import);
  if (!known || (!actor.operator && known.owner !== data.by)) {
    return refuse('CONTACTS_IMPORT_UNKNOWN', 'There is no such import of yours to undo.');
  }
  return { events: [ImportUndone(data.import, { import: data.import })], answer: { id: data.import } };
};

export const resolveMatch = (
  data: ResolveMatch,
  state: WorkspaceState,
  context: CommandContext,
): Decision => {
  const known = state.imports.byId.get(data.import);
  const doubtful = known?.doubtful.get(data.line);
  if (!known || !doubtful || (!context.actor.operator && known.owner !== data.by)) {
    return refuse('CONTACTS_MATCH_UNKNOWN', 'There is no such doubtful row waiting for a decision.');
  }
  if (data.person !== null && !doubtful.candidates.includes(data.person)) {
    return refuse('CONTACTS_MATCH_UNKNOWN', 'Choose one of the candidates, or nobody for a new person.');
  }
  const collector = new FactCollector(state, context, {
    import: data.import,
    owner: known.owner,
    share: known.share,
  });
  const person = data.person ?? context.newId();
  keepContact(doubtful.row, person, collector, fingerprintOf(known.owner, doubtful.row));
  const { facts, personal } = collector;
  const event = MatchResolved(
    data.import,
    { import: data.import, source: 'linkedin', owner: known.owner, line: data.line, person, facts },
    { personal },
  );
  return { events: [event], answer: { id: person } };
};
