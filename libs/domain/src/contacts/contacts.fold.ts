import { fold } from '../kernel/fold.js';
import type { Personal } from '../kernel/event.js';
import type { Id } from '../kernel/values.js';
import { keepOrganization } from '../organization/organizations.js';
import { indexProfile, nameAtOrganization } from '../person/people.js';
import type { Folds, WorkspaceState } from '../state.js';
import {
  ContactsImported,
  ImportedPersonal,
  ImportUndone,
  MatchResolved,
  type ImportedFacts,
} from './contacts.events.js';
import { fingerprintOf, pairKey, type Import } from './imports.js';

export const contactsFolds: Folds = {
  ...fold(ContactsImported, (state, { data, personal = [] }) => {
    const known = importOf(state, data);
    for (const { line, candidates } of data.report.doubtful) {
      const row = doubtfulRow(personal, line);
      if (!row) continue;
      known.doubtful.set(line, { row, candidates });
      state.imports.undecided.add(fingerprintOf(data.owner, row));
    }
    keepFacts(state, known, data.facts, personal);
  }),
  ...fold(MatchResolved, (state, { data, personal = [] }) => {
    const known = importOf(state, data);
    const decided = known.doubtful.get(data.line);
    if (decided) state.imports.undecided.delete(fingerprintOf(data.owner, decided.row));
    known.doubtful.delete(data.line);
    keepFacts(state, known, data.facts, personal);
  }),
  ...fold(ImportUndone, ({ imports }, { data }) => {
    const known = imports.byId.get(data.import);
    for (const fingerprint of known?.fingerprints ?? []) imports.seen.delete(fingerprint);
    for (const tie of known?.ties ?? []) imports.ties.delete(tie);
    for (const shown of known?.shown ?? []) imports.shownPosition.delete(shown);
    for (const { row } of known?.doubtful.values() ?? [])
      imports.undecided.delete(fingerprintOf(known?.owner ?? null, row));
    imports.byId.delete(data.import);
  }),
};

const importOf = (
  { imports }: WorkspaceState,
  data: { import: Id; source: string; owner: Id | null; facts: ImportedFacts },
): Import => {
  const known = imports.byId.get(data.import) ?? {
    owner: data.owner,
    source: data.source,
    share: data.facts.visibility === 'WORKSPACE',
    fingerprints: [],
    ties: [],
    shown: [],
    organizations: new Set<Id>(),
    doubtful: new Map(),
  };
  imports.byId.set(data.import, known);
  return known;
};

const doubtfulRow = (personal: readonly Personal[], line: number) => {
  for (const { fields } of personal) {
    const part = ImportedPersonal.parse(fields);
    if ('doubtful' in part && part.doubtful.line === line) return part.doubtful;
  }
  return undefined;
};

const keepFacts = (
  state: WorkspaceState,
  known: Import,
  facts: ImportedFacts,
  personal: readonly Personal[],
): void => {
  const { imports, people, organizations } = state;
  for (const person of facts.people) people.accounts.set(person, 'CONTACT');
  for (const organization of facts.organizations) {
    keepOrganization(organizations, organization, known.owner === null);
    known.organizations.add(organization.organization);
  }
  const names = new Map<Id, string>();
  const remember = (fingerprint: string) => {
    imports.seen.add(fingerprint);
    known.fingerprints.push(fingerprint);
  };
  facts.fingerprints.forEach(remember);
  for (const { people: about, fields } of personal) {
    const part = ImportedPersonal.parse(fields);
    const person = about[0];
    if (person === undefined || 'doubtful' in part) continue;
    indexProfile(people, person, part.profile);
    if (part.profile.name !== null) names.set(person, part.profile.name);
    remember(part.fingerprint);
  }
  for (const { position, person, organization, role, by, from } of facts.positions) {
    people.positions.set(position, { person, by, from });
    const shown = pairKey(by, person);
    imports.shownPosition.set(shown, { position, organization, role });
    known.shown.push(shown);
    const name = names.get(person);
    if (name === undefined) continue;
    const key = nameAtOrganization(by, name, organization);
    imports.named.set(key, [...new Set([...(imports.named.get(key) ?? []), person])]);
  }
  if (known.owner === null) return;
  for (const { from, to } of facts.ties) {
    const tie = pairKey(from, to);
    imports.ties.add(tie);
    known.ties.push(tie);
  }
};
