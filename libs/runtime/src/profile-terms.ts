import { foldedName, Profile } from '#domain';
import type { PersonalData } from '#personal-data';
import type { ProfileTerms } from '#trust-graph';

/** What a sealed profile is found by. An import's box holds the profile beside the row's fingerprint. */
export const profileTerms =
  (personalData: PersonalData): ProfileTerms =>
  (workspace, person, sealed) => {
    const profile = openProfile(personalData, workspace, person, sealed);
    if (!profile) return null;
    return {
      words: profile.name === null ? [] : foldedName(profile.name).split(' '),
      externalIds: profile.externalIds,
      emails: profile.emails,
      profileUrls: profile.profileUrls,
    };
  };

/** Null once the person is forgotten. */
export const openProfile = (
  personalData: PersonalData,
  workspace: string,
  person: string,
  sealed: string,
): Profile | null => {
  const fields = personalData.open(workspace, [person], sealed) as { profile?: unknown } | null;
  return fields === null ? null : Profile.parse(fields.profile ?? fields);
};
