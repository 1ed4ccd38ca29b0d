import type { CommandContext } from '../kernel/decider.js';
import type { Personal } from '../kernel/event.js';
import { foldedOrganization } from '../kernel/folded.js';
import type { Id } from '../kernel/values.js';
import { organizationNamed } from '../organization/organizations.js';
import { emailKey, profileUrlKey } from '../person/people.js';
import type { Profile } from '../person/person.events.js';
import type { WorkspaceState } from '../state.js';
import type { ImportedFacts } from './contacts.events.js';
import { pairKey, type Import } from './imports.js';
import { Namesakes } from './namesakes.js';
import { ShownPositions, type ShownPosition } from './shown-positions.js';

/** The import that a chunk belongs to, as its command names it. */
export interface Chunk {
  readonly import: Id;
  readonly owner: Id | null;
  readonly share: boolean;
}

/**
 * Gathers one chunk's facts, and knows what earlier rows of the same chunk brought: how a file is cut into chunks
 * changes nothing.
 */
export class FactCollector {
  readonly owner: Id | null;
  readonly facts: ImportedFacts;
  readonly personal: Personal[] = [];
  /** What this chunk adds to what the state knows of the owner's imports. */
  readonly namesakes = new Namesakes();
  readonly undecided = new Set<string>();
  private readonly import: Import | undefined;
  private readonly importId: Id;
  private readonly fingerprints = new Set<string>();
  private readonly shownPositions = new ShownPositions();
  private readonly ties = new Set<string>();
  private readonly named = new Set<Id>();
  private readonly people = {
    externalId: new Map<string, Id>(),
    email: new Map<string, Id>(),
    url: new Map<string, Id>(),
  };
  private readonly organizations = new Map<string, Id>();

  constructor(
    readonly state: WorkspaceState,
    readonly context: CommandContext,
    { import: id, owner, share }: Chunk,
  ) {
    this.owner = owner;
    this.importId = id;
    this.import = state.imports.byId.get(id);
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

  waits(fingerprint: string): boolean {
    return this.state.imports.undecided.has(fingerprint) || this.undecided.has(fingerprint);
  }

  byExternalId(id: string): Id | undefined {
    return this.state.people.byExternalId.get(id) ?? this.people.externalId.get(id);
  }

  byEmail(email: string): Id | undefined {
    const key = emailKey(email);
    return this.state.people.byEmail.get(key) ?? this.people.email.get(key);
  }

  byProfileUrl(url: string): Id | undefined {
    const key = profileUrlKey(url);
    return this.state.people.byProfileUrl.get(key) ?? this.people.url.get(key);
  }

  organizationNamed(name: string): Id | undefined {
    return (
      organizationNamed(this.state.organizations, name) ?? this.organizations.get(foldedOrganization(name))
    );
  }

  /** What the owner's exports showed of a person, this chunk included; `latest`: only the latest of them. */
  shown(person: Id, which: 'latest' | 'all'): readonly ShownPosition[] {
    const pair = pairKey(this.owner, person);
    const here = this.shownPositions.all(pair);
    const { shownPositions: before } = this.state.imports;
    if (which === 'all') return [...before.all(pair), ...here];
    const earlier = before.current(pair);
    const same = earlier[0]?.import === this.importId;
    return here.length === 0 ? earlier : [...(same ? earlier : []), ...here];
  }

  isOfThisImport(shown: ShownPosition): boolean {
    return shown.import === this.importId;
  }

  position(held: Omit<ImportedFacts['positions'][number], 'position' | 'by'>): void {
    const position = { ...held, position: this.context.newId(), by: this.owner };
    this.facts.positions.push(position);
    this.shownPositions.add(pairKey(this.owner, held.person), { ...position, import: this.importId });
  }

  tie(tie: ImportedFacts['ties'][number]): void {
    this.facts.ties.push(tie);
    this.ties.add(pairKey(tie.from, tie.to));
  }

  /** By this import: each tells its ties itself. */
  isTied(from: Id, to: Id): boolean {
    const pair = pairKey(from, to);
    return this.ties.has(pair) || (this.import?.ties.has(pair) ?? false);
  }

  /** Each import names its organisations itself, unless everybody may know of them: undoing another one takes none away. */
  organization(name: string, industry: string | null): Id {
    const { organizations } = this.state;
    const organization = this.organizationNamed(name) ?? this.context.newId();
    this.organizations.set(foldedOrganization(name), organization);
    if (organizations.public.has(organization) || this.import?.organizations.has(organization))
      return organization;
    if (this.named.has(organization)) return organization;
    this.named.add(organization);
    this.facts.organizations.push(
      organizations.byId.get(organization) ?? { organization, name, industry, sector: null },
    );
    return organization;
  }

  /** Each import names its people itself, too. */
  profile(person: Id, profile: Profile, fingerprint: string): void {
    this.fingerprints.add(fingerprint);
    this.personal.push({ people: [person], fields: { profile, fingerprint } });
    for (const id of profile.externalIds) setOnce(this.people.externalId, id, person);
    for (const email of profile.emails) setOnce(this.people.email, emailKey(email), person);
    for (const url of profile.profileUrls) setOnce(this.people.url, profileUrlKey(url), person);
    if (this.state.people.added.has(person) || this.import?.people.has(person)) return;
    if (this.named.has(person)) return;
    this.named.add(person);
    this.facts.people.push(person);
  }

  plainRow(fingerprint: string): void {
    this.fingerprints.add(fingerprint);
    this.facts.fingerprints.push(fingerprint);
  }
}

const setOnce = (map: Map<string, Id>, key: string, person: Id): void => {
  if (!map.has(key)) map.set(key, person);
};
