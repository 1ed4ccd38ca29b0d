import { registerEnumType } from '@nestjs/graphql';
import { EvidenceKind, rejectionCodes, RelationshipKind, Sector, Stance, Visibility } from '#domain';

/** Words of the domain as GraphQL enums: the zod enums' own tables, so that they can't differ. */
const enumOf = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as { readonly [word in Word]: word };

export const RoleEnum = enumOf(['MEMBER', 'OPERATOR']);
export const AccountStateEnum = enumOf(['MEMBER', 'CONTACT', 'FORGOTTEN']);
export const SectorEnum = Sector.enum;
export const RelationshipKindEnum = RelationshipKind.enum;
export const StanceEnum = Stance.enum;
export const VisibilityEnum = Visibility.enum;
export const EvidenceKindEnum = EvidenceKind.enum;
export const TrustTierEnum = enumOf(['STRONG', 'MODERATE', 'WEAK', 'UNSCORED', 'NEGATIVE']);
export const PathRankingEnum = enumOf(['PROBABILITY', 'LOWER_BOUND']);
export const NoPathReasonEnum = enumOf([
  'UNKNOWN_TARGET',
  'NO_CONNECTION',
  'ONLY_OPPOSED',
  'NO_CONNECTOR_FREE',
]);
export const ChannelEnum = enumOf(['DIRECT_MESSAGE', 'VIA_MUTUAL', 'PAID_MESSAGE', 'EMAIL']);
export const BriefAnswerEnum = enumOf(['WHO_I_AM', 'WHAT_IS_UNIQUE', 'WHO_USES_IT', 'WHY_ME']);
export const RejectionCodeEnum = enumOf(rejectionCodes);

export type Channel = keyof typeof ChannelEnum;
export type TrustTier = keyof typeof TrustTierEnum;

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What an actor may do: a member acts as one person, an operator for the whole workspace.',
});
registerEnumType(AccountStateEnum, {
  name: 'AccountState',
  description: 'Whether a person takes part, is only known of, or asked to be forgotten.',
  valuesMap: {
    MEMBER: { description: 'Has an account and speaks for themself.' },
    CONTACT: { description: 'Is known through others only.' },
    FORGOTTEN: { description: 'Asked to be forgotten: a tombstone without personal fields.' },
  },
});
registerEnumType(SectorEnum, { name: 'Sector', description: 'Who an organisation belongs to.' });
registerEnumType(RelationshipKindEnum, {
  name: 'RelationshipKind',
  description: 'What the other person is to the one who says so.',
});
registerEnumType(StanceEnum, { name: 'Stance', description: 'How somebody stands to the seeker’s change.' });
registerEnumType(VisibilityEnum, {
  name: 'Visibility',
  description: 'Who may see one side of a tie; a tie is seen by whom both sides admit.',
  valuesMap: {
    ENDS: { description: 'Its two ends (and operators).' },
    CONTACTS: { description: 'People tied to that side.' },
    WORKSPACE: { description: 'Everybody in the workspace.' },
  },
});
registerEnumType(EvidenceKindEnum, {
  name: 'EvidenceKind',
  description: 'What kind of event a piece of evidence rests on.',
  valuesMap: {
    IMPORTED: { description: 'Listed as a contact: known, but without weight.' },
    CLOSENESS: { description: 'The person’s own rating of how close they are.' },
    INTERACTION: { description: 'An interaction answered within 14 days.' },
    CONVERSATION: { description: 'A conversation of at least 15 minutes.' },
    ENDORSEMENT: { description: 'An endorsement of a competency.' },
    ACCEPTED: { description: 'An introduction that was accepted.' },
    OUTCOME: { description: 'How an introduction or vouch ended.' },
    WITNESSED_OUTCOME: { description: 'An outcome further along the same path.' },
    HISTORY: { description: 'Brought in by an operator from earlier records.' },
  },
});
registerEnumType(TrustTierEnum, {
  name: 'TrustTier',
  description: 'Trust in a word. Tested in this order: unscored, negative, strong, moderate, weak.',
  valuesMap: {
    UNSCORED: { description: 'No evidence at all.' },
    NEGATIVE: { description: 'Disbelief exceeds belief.' },
    STRONG: { description: 'Belief of at least 0.5.' },
    MODERATE: { description: 'Belief of at least 0.25.' },
    WEAK: { description: 'Some evidence, belief below 0.25.' },
  },
});
registerEnumType(PathRankingEnum, {
  name: 'PathRanking',
  description: 'What makes one path better than another.',
  valuesMap: {
    PROBABILITY: { description: 'The probability that every hop acts on the ask.' },
    LOWER_BOUND: {
      description:
        'The 10 % quantile of that probability: prefers paths with more evidence. Reorders the 1,000 most probable paths.',
    },
  },
});
registerEnumType(NoPathReasonEnum, {
  name: 'NoPathReason',
  description: 'Why there is no warm path.',
  valuesMap: {
    UNKNOWN_TARGET: { description: 'Nobody here fits what you look for.' },
    NO_CONNECTION: { description: 'Nothing that you may see connects you within the hops allowed.' },
    ONLY_OPPOSED: { description: 'Only through people who, by your own account, are against your change.' },
    NO_CONNECTOR_FREE: { description: 'Everybody who could connect you has reached a limit of theirs.' },
  },
});
registerEnumType(ChannelEnum, {
  name: 'Channel',
  description: 'How to get in touch.',
  valuesMap: {
    DIRECT_MESSAGE: { description: 'Write to them: you are tied already.' },
    VIA_MUTUAL: { description: 'Ask a contact whom you both know.' },
    PAID_MESSAGE: { description: 'A cold message through a network that charges for it.' },
    EMAIL: { description: 'A cold e-mail.' },
  },
});
registerEnumType(BriefAnswerEnum, {
  name: 'BriefAnswer',
  description: 'The four answers of a seeker’s brief.',
});
registerEnumType(RejectionCodeEnum, {
  name: 'RejectionCode',
  description: 'Why a rule said no: CONCEPT_REASON. Codes are added, never renamed.',
});
