import type { ProfileTerms } from '#trust-graph';

type Card = NonNullable<ReturnType<ProfileTerms>>;

/** Tests' profiles are plain JSON where real ones are sealed. */
export const sealedCard = (name: string, more: Partial<Card> = {}): string =>
  JSON.stringify({ words: name.split(' '), externalIds: [], emails: [], profileUrls: [], ...more });

/** A profile that nobody can open any more. */
export const forgottenCard = 'forgotten';

export const openCard: ProfileTerms = (_workspace, _person, sealed) =>
  sealed === forgottenCard ? null : (JSON.parse(sealed) as Card);
