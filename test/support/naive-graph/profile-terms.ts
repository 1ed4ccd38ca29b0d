import type { Id } from '#domain';
import type { PersonLookup, ProfileTerms } from '#trust-graph';
import { profilesOf } from './profiles.js';
import type { Sight } from './sight.js';

type Terms = NonNullable<ReturnType<ProfileTerms>>;

/** What the profiles that the viewer may see say of a person. */
export const termsOf = (open: ProfileTerms, sight: Sight, person: Id): readonly Terms[] =>
  profilesOf(sight, person)
    .map((sealed) => open(sight.viewer.workspace, person, sealed))
    .filter((terms) => terms !== null);

export const answers = (terms: Terms, by: PersonLookup): boolean => {
  if ('externalId' in by) return terms.externalIds.includes(by.externalId);
  if ('email' in by) return terms.emails.some((email) => email.toLowerCase() === by.email.toLowerCase());
  return terms.profileUrls.some((url) => bareUrl(url) === bareUrl(by.profileUrl));
};

/** How addresses of profiles compare: lower case, without scheme, `www.` and the slash at the end. */
const bareUrl = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
