import type { Personal } from '../kernel/event.js';
import type { Id } from '../kernel/values.js';
import { keepOrganization } from '../organization/organizations.js';
import { accountOf, endPosition, indexProfile, keepPosition, nameAtOrganization } from '../person/people.js';
import type { Profile } from '../person/person.events.js';
import type { WorkspaceState } from '../state.js';
import type { ImportedFacts, ImportedPersonal } from './contacts.events.js';
import { pairKey, type Import } from './imports.js';

/** Folds what a chunk, or a decided row, found out. */
export const keepFacts = (
  state: WorkspaceState,
  known: Import,
  { import: importId, facts }: { readonly import: Id; readonly facts: ImportedFacts },
  personal: readonly Personal[],
): void => {
  const { people } = state;
  for (const person of facts.people) {
    people.accounts.set(person, accountOf(people, person));
    known.people.add(person);
  }
  for (const organization of facts.organizations) {
    keepOrganization(state.organizations, organization, known.owner === null);
    known.organizations.add(organization.organization);
  }
  for (const fingerprint of facts.fingerprints) remember(state, known, fingerprint, null);
  keepPositions(state, known, importId, facts);
  keepNames(state, known, keepProfiles(state, known, personal));
  for (const { from, to } of facts.ties) known.ties.add(pairKey(from, to));
};

const keepProfiles = (
  state: WorkspaceState,
  known: Import,
  personal: readonly Personal[],
): ReadonlyMap<Id, Profile> => {
  const profiles = new Map<Id, Profile>();
  for (const { people, fields } of personal) {
    const part = fields as ImportedPersonal;
    const [person] = people;
    if (person === undefined || 'doubtful' in part) continue;
    indexProfile(state.people, person, part.profile, known.owner);
    profiles.set(person, part.profile);
    remember(state, known, part.fingerprint, pairKey(known.owner, person));
  }
  return profiles;
};

const keepPositions = (
  { people, imports }: WorkspaceState,
  known: Import,
  importId: Id,
  { positions, positionsLeft }: ImportedFacts,
): void => {
  for (const { position, person, organization, role, by, from, to } of positions) {
    keepPosition(people, position, { person, by, organization, from, to, import: importId });
    const pair = pairKey(by, person);
    imports.shownPositions.add(pair, { import: importId, position, organization, role, from });
    known.shown.push(pair);
  }
  for (const { position, to } of positionsLeft) endPosition(people, position, to);
};

const keepNames = ({ imports }: WorkspaceState, known: Import, profiles: ReadonlyMap<Id, Profile>): void => {
  for (const [person, { name, profileUrls }] of profiles) {
    if (name === null) continue;
    for (const { organization } of imports.shownPositions.current(pairKey(known.owner, person))) {
      const key = nameAtOrganization(known.owner, name, organization);
      imports.namesakes.add(key, person, profileUrls.length > 0);
      known.named.push([key, person]);
    }
  }
};

const remember = (
  { imports }: WorkspaceState,
  known: Import,
  fingerprint: string,
  pair: string | null,
): void => {
  imports.seen.set(fingerprint, pair);
  known.fingerprints.push(fingerprint);
};
