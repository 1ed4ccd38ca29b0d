import { foldedName } from '../kernel/folded.js';
import type { Id, Instant } from '../kernel/values.js';
import type { Profile } from './person.events.js';

/** Who exists in a workspace, and by what they are recognised. Built from opened profiles, never stored in the clear. */
export interface People {
  readonly accounts: Map<Id, 'MEMBER' | 'CONTACT'>;
  /** Added or claimed in so many words: they stay whichever import is undone. */
  readonly added: Set<Id>;
  readonly byExternalId: Map<string, Id>;
  readonly byEmail: Map<string, Id>;
  readonly byProfileUrl: Map<string, Id>;
  /** Who described a person, and who stated an e-mail address; null: an operator. */
  readonly describedBy: Map<Id, Set<Id | null>>;
  readonly emailStatedBy: Map<string, Set<Id | null>>;
  /** Account (issuer and subject) to person. */
  readonly byAccount: Map<string, Id>;
  readonly positions: Map<Id, KeptPosition>;
  readonly positionsOf: Map<Id, Id[]>;
}

/** `import`: the one that told of it, if any; what it told is void once that is undone. */
export interface KeptPosition {
  readonly person: Id;
  readonly by: Id | null;
  readonly organization: Id;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly import: Id | null;
}

export const initialPeople = (): People => ({
  accounts: new Map(),
  added: new Set(),
  byExternalId: new Map(),
  byEmail: new Map(),
  byProfileUrl: new Map(),
  describedBy: new Map(),
  emailStatedBy: new Map(),
  byAccount: new Map(),
  positions: new Map(),
  positionsOf: new Map(),
});

export const keepPosition = (people: People, id: Id, position: KeptPosition): void => {
  if (!people.positions.has(id)) {
    const known = people.positionsOf.get(position.person);
    if (known) known.push(id);
    else people.positionsOf.set(position.person, [id]);
  }
  people.positions.set(id, position);
};

export const endPosition = ({ positions }: People, id: Id, to: Instant): void => {
  const known = positions.get(id);
  if (known) positions.set(id, { ...known, to });
};

export const accountOf = ({ accounts }: People, person: Id) => accounts.get(person) ?? 'CONTACT';

export const emailKey = (email: string): string => email.trim().toLowerCase();

/** Profile addresses compare without scheme, `www.`, query and trailing slash. */
export const profileUrlKey = (url: string): string =>
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');

export const accountKey = (issuer: string, subject: string): string => JSON.stringify([issuer, subject]);

/** Two people of one name at one organisation may be the same: a doubt to decide, never a match. */
export const nameAtOrganization = (owner: Id | null, name: string, organization: string): string =>
  JSON.stringify([owner, foldedName(name), organization]);

/** First come, first kept: an identifier that names somebody already goes on naming them. */
export const indexProfile = (people: People, person: Id, profile: Profile, by: Id | null): void => {
  addTo(people.describedBy, person, by);
  for (const email of profile.emails) addTo(people.emailStatedBy, emailKey(email), by);
  for (const id of profile.externalIds) setOnce(people.byExternalId, id, person);
  for (const email of profile.emails) setOnce(people.byEmail, emailKey(email), person);
  for (const url of profile.profileUrls) setOnce(people.byProfileUrl, profileUrlKey(url), person);
};

/**
 * The person whom the owner of a verified address may take over: an operator stated the address, or everybody who
 * described that person did. Else a member could add an address of their own to somebody's contact and claim them.
 */
export const claimable = (people: People, email: string): Id | undefined => {
  const person = people.byEmail.get(emailKey(email));
  if (person === undefined) return undefined;
  const stated = people.emailStatedBy.get(emailKey(email)) ?? new Set();
  const described = people.describedBy.get(person) ?? new Set();
  return stated.has(null) || [...described].every((by) => stated.has(by)) ? person : undefined;
};

type Identifiers = Pick<Profile, 'externalIds' | 'emails' | 'profileUrls'>;

/** The person whom any of these identifiers names: external ids first, then e-mail, then profile address. */
export const recognised = (
  people: People,
  by: { readonly [part in keyof Identifiers]?: Identifiers[part] | undefined },
): Id | undefined =>
  first(by.externalIds, (id) => people.byExternalId.get(id)) ??
  first(by.emails, (email) => people.byEmail.get(emailKey(email))) ??
  first(by.profileUrls, (url) => people.byProfileUrl.get(profileUrlKey(url)));

const first = (
  texts: readonly string[] | undefined,
  find: (text: string) => Id | undefined,
): Id | undefined => {
  for (const text of texts ?? []) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
};

const addTo = <Key>(map: Map<Key, Set<Id | null>>, key: Key, by: Id | null): void => {
  const known = map.get(key);
  if (known) known.add(by);
  else map.set(key, new Set([by]));
};

const setOnce = (map: Map<string, Id>, key: string, person: Id): void => {
  if (!map.has(key)) map.set(key, person);
};
