import type { CommandContext } from '../kernel/decider.js';
import type { Personal } from '../kernel/event.js';
import { foldedOrganization } from '../kernel/folded.js';
import type { Id } from '../kernel/values.js';
import { organizationNamed } from '../organization/organizations.js';
import { emailKey, profileUrlKey } from '../person/people.js';
import type { Profile } from '../person/person.events.js';
import type { WorkspaceState } from '../state.js';
import type { ImportedFacts } from './contacts.events.js';

/**
 * Gathers one chunk's facts, and knows what earlier rows of the same chunk brought: two rows of one new person
 * are one person.
 */
export class FactCollector {
  readonly owner: Id | null;
  readonly facts: ImportedFacts;
  readonly personal: Personal[] = [];
  readonly fingerprints = new Set<string>();
  private readonly people = {
    externalId: new Map<string, Id>(),
    email: new Map<string, Id>(),
    url: new Map<string, Id>(),
  };
  private readonly organizations = new Map<string, Id>();
  private readonly named: Set<Id>;

  constructor(
    readonly state: WorkspaceState,
    readonly context: CommandContext,
    { import: id, owner, share }: { readonly import: Id; readonly owner: Id | null; readonly share: boolean },
  ) {
    this.owner = owner;
    this.named = new Set(state.imports.byId.get(id)?.organizations);
    this.facts = {
      people: [],
      organizations: [],
      positions: [],
      positionsLeft: [],
      ties: [],
      evidence: [],
      visibility: owner === null || share ? 'WORKSPACE' : 'ENDS',
      fingerprints: [],
    };
  }

  seen(fingerprint: string): boolean {
    return this.state.imports.seen.has(fingerprint) || this.fingerprints.has(fingerprint);
  }

  byExternalId(id: string): Id | undefined {
    return this.state.people.byExternalId.get(id) ?? this.people.externalId.get(id);
  }

  byEmail(email: string): Id | undefined {
    return this.state.people.byEmail.get(emailKey(email)) ?? this.people.email.get(emailKey(email));
  }

  byProfileUrl(url: string): Id | undefined {
    return this.state.people.byProfileUrl.get(profileUrlKey(url)) ?? this.people.url.get(profileUrlKey(url));
  }

  newPerson(): Id {
    const person = this.context.newId();
    this.facts.people.push(person);
    return person;
  }

  /** Each import names its organisations itself, unless everybody may know of them: undoing another one takes none away. */
  organization(name: string, industry: string | null): Id {
    const { organizations } = this.state;
    const key = foldedOrganization(name);
    const known = organizationNamed(organizations, name) ?? this.organizations.get(key);
    const organization = known ?? this.context.newId();
    this.organizations.set(key, organization);
    if (organizations.public.has(organization) || this.named.has(organization)) return organization;
    this.named.add(organization);
    this.facts.organizations.push(
      organizations.byId.get(organization) ?? { organization, name, industry, sector: null },
    );
    return organization;
  }

  profile(person: Id, profile: Profile, fingerprint: string): void {
    this.fingerprints.add(fingerprint);
    this.personal.push({ people: [person], fields: { profile, fingerprint } });
    for (const id of profile.externalIds) this.people.externalId.set(id, person);
    for (const email of profile.emails) this.people.email.set(emailKey(email), person);
    for (const url of profile.profileUrls) this.people.url.set(profileUrlKey(url), person);
  }

  plainRow(fingerprint: string): void {
    this.fingerprints.add(fingerprint);
    this.facts.fingerprints.push(fingerprint);
  }
}
