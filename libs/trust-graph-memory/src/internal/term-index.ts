import type { PersonLookup, ProfileTerms } from '#trust-graph';
import { beginWords } from './words.js';

type Terms = NonNullable<ReturnType<ProfileTerms>>;

/** How addresses of profiles compare: lower case, without scheme, `www.` and the slash at the end. */
const bareUrl = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');

const keyOf = (by: PersonLookup): string => {
  if ('externalId' in by) return `external ${by.externalId}`;
  return 'email' in by ? `email ${by.email.toLowerCase()}` : `url ${bareUrl(by.profileUrl)}`;
};

const addTo = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

/** Profiles by what they say: by exact identifier, and by how words of the name begin. */
export class TermIndex<Profile> {
  private readonly identifiers = new Map<string, Profile[]>();
  private readonly names = new Map<string, Profile[]>();
  private readonly wordsOf = new Map<Profile, readonly string[]>();
  /** Words of `names` in order, as of the last search. */
  private sorted: string[] = [];

  add(profile: Profile, { words, externalIds, emails, profileUrls }: Terms): void {
    this.wordsOf.set(profile, words);
    for (const word of new Set(words)) addTo(this.names, word, profile);
    const lookups: readonly PersonLookup[] = [
      ...externalIds.map((externalId) => ({ externalId })),
      ...emails.map((email) => ({ email })),
      ...profileUrls.map((profileUrl) => ({ profileUrl })),
    ];
    for (const by of lookups) addTo(this.identifiers, keyOf(by), profile);
  }

  lookUp(by: PersonLookup): readonly Profile[] {
    return this.identifiers.get(keyOf(by)) ?? [];
  }

  /** Profiles in whose name each of the folded words, at least one, begins a word. */
  search(asked: readonly string[]): ReadonlySet<Profile> {
    if (this.sorted.length !== this.names.size) this.sorted = [...this.names.keys()].sort();
    const longest = asked.reduce((a, b) => (b.length > a.length ? b : a));
    const found = new Set<Profile>();
    for (let i = this.firstFrom(longest); this.sorted[i]?.startsWith(longest); i++) {
      for (const profile of this.names.get(this.sorted[i] ?? '') ?? []) {
        const words = this.wordsOf.get(profile) ?? [];
        if (beginWords(asked, words)) found.add(profile);
      }
    }
    return found;
  }

  private firstFrom(begin: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle] ?? '') < begin) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
