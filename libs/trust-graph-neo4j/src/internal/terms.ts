import { createHmac, type KeyObject } from 'node:crypto';
import { folded, type Id, type WorkspaceId } from '#domain';
import type { PersonLookup, ProfileTerms } from '#trust-graph';

type Said = NonNullable<ReturnType<ProfileTerms>>;

/**
 * What people are found by, as the database keeps it: keyed hashes of the beginnings of their names' words, of their
 * ids elsewhere and of their addresses. They only narrow down whose sealed profiles are opened: who is found is
 * decided on what those say.
 */
export class Terms {
  constructor(
    private readonly open: ProfileTerms,
    /** To be awaited before `of`, whose answer is kept. */
    readonly keysOf: (workspace: WorkspaceId, people: readonly Id[]) => Promise<void>,
    private readonly secret: KeyObject,
  ) {}

  /** What a profile is found by; nothing once its person is forgotten. */
  of(workspace: WorkspaceId, person: Id, sealed: string): readonly string[] {
    const said = this.open(workspace, person, sealed);
    if (!said) return [];
    return [
      ...said.words.flatMap((word) => beginningsOf(word).map((begin) => this.hash('word', begin))),
      ...said.externalIds.map((id) => this.hash('id', id)),
      ...said.emails.map((email) => this.hash('email', email.toLowerCase())),
      ...said.profileUrls.map((url) => this.hash('url', bareUrl(url))),
    ];
  }

  ofSearch(search: string): readonly string[] {
    return [...new Set(wordsOf(search))].map((begin) => this.hash('word', begin));
  }

  ofLookup(by: PersonLookup): string {
    if ('externalId' in by) return this.hash('id', by.externalId);
    if ('email' in by) return this.hash('email', by.email.toLowerCase());
    return this.hash('url', bareUrl(by.profileUrl));
  }

  /** One of the profiles has it all: every word of the search begins a word of the name. */
  isNamed(workspace: WorkspaceId, person: Id, profiles: readonly string[], search: string): boolean {
    const asked = wordsOf(search);
    return this.opened(workspace, person, profiles).some(({ words }) =>
      asked.every((begin) => words.some((word) => word.startsWith(begin))),
    );
  }

  answers(workspace: WorkspaceId, person: Id, profiles: readonly string[], by: PersonLookup): boolean {
    return this.opened(workspace, person, profiles).some((said) => {
      if ('externalId' in by) return said.externalIds.includes(by.externalId);
      if ('email' in by) return said.emails.some((email) => email.toLowerCase() === by.email.toLowerCase());
      return said.profileUrls.some((url) => bareUrl(url) === bareUrl(by.profileUrl));
    });
  }

  private opened(workspace: WorkspaceId, person: Id, profiles: readonly string[]): readonly Said[] {
    return profiles.map((sealed) => this.open(workspace, person, sealed)).filter((said) => said !== null);
  }

  private hash(kind: string, text: string): string {
    return createHmac('sha256', this.secret).update(`${kind} ${text}`).digest('base64url');
  }
}

export const wordsOf = (text: string): readonly string[] => folded(text).split(' ').filter(Boolean);

const beginningsOf = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, i) => word.slice(0, i + 1));

/** How addresses of profiles compare: lower case, without scheme, `www.` and the slash at the end. */
const bareUrl = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
