import type { EvidenceKind, RelationshipKind, Sector, Stance, Visibility } from '#domain';
import { enumOf } from './words.js';

export const RoleEnum = enumOf(
  'Role',
  'What an actor may do: a member acts as one person, an operator for the whole workspace.',
  {
    MEMBER: 'Acts as one person, and sees what that person may see.',
    OPERATOR: 'Runs the workspace: speaks for everybody in it and sees all of it, on the record.',
  },
);

export const AccountStateEnum = enumOf(
  'AccountState',
  'Whether a person takes part, is only known of, or asked to be forgotten.',
  {
    MEMBER: 'Has an account and speaks for themself.',
    CONTACT: 'Is known through others only.',
    FORGOTTEN: 'Asked to be forgotten: a tombstone without personal fields.',
  },
);

export const SectorEnum = enumOf<Sector>('Sector', 'Who an organisation belongs to.', {
  PUBLIC: 'The state, a city, a public authority.',
  PRIVATE: 'Owners who want it to earn.',
  NONPROFIT: 'A cause: an association, a foundation, a church.',
});

export const RelationshipKindEnum = enumOf<RelationshipKind>(
  'RelationshipKind',
  'What the other person is to the one who says so.',
  {
    FRIEND: 'A friend.',
    FAMILY: 'Of the family.',
    COLLEAGUE: 'They work together now.',
    FORMER_COLLEAGUE: 'They worked together before.',
    MANAGER: 'Was or is their manager.',
    TEACHER: 'Taught them.',
    CLIENT: 'A contact at a client’s.',
    COACH: 'Coaches them.',
    ALUMNI_OFFICE: 'Works for the alumni office of a school of theirs.',
    ASSOCIATION: 'Works for an association of theirs.',
    PLACEMENT_SERVICE: 'Works for a service that finds people work.',
    RECRUITER: 'Recruits, for an employer’s money.',
    OTHER: 'Something else.',
  },
);

export const StanceEnum = enumOf<Stance>('Stance', 'How somebody stands to the seeker’s change.', {
  SUPPORTIVE: 'Wants it to work out.',
  NEUTRAL: 'Has no say or no opinion.',
  AGAINST: 'Would rather it did not happen: stays out of paths unless asked for.',
});

export const VisibilityEnum = enumOf<Visibility>(
  'Visibility',
  'Who may see one side of a tie; a tie is seen by whom both sides admit.',
  {
    ENDS: 'Its two ends (and operators).',
    CONTACTS: 'People tied to that side.',
    WORKSPACE: 'Everybody in the workspace.',
  },
);

export const EvidenceKindEnum = enumOf<EvidenceKind>(
  'EvidenceKind',
  'What kind of event a piece of evidence rests on.',
  {
    IMPORTED: 'Listed as a contact: known, but without weight.',
    CLOSENESS: 'The person’s own rating of how close they are.',
    INTERACTION: 'An interaction answered within 14 days.',
    CONVERSATION: 'A conversation of at least 15 minutes.',
    ENDORSEMENT: 'An endorsement of a competency.',
    ACCEPTED: 'An introduction that was accepted.',
    VOUCH: 'A vouch that was given.',
    OUTCOME: 'How an introduction or vouch ended.',
    WITNESSED_OUTCOME: 'An outcome further along the same path.',
    HISTORY: 'Brought in by an operator from earlier records.',
  },
);

export const TrustTierEnum = enumOf(
  'TrustTier',
  'Trust in a word. Tested in this order: unscored, negative, strong, moderate, weak.',
  {
    STRONG: 'Belief of at least 0.5.',
    MODERATE: 'Belief of at least 0.25.',
    WEAK: 'Some evidence, belief below 0.25.',
    UNSCORED: 'No evidence at all.',
    NEGATIVE: 'Disbelief exceeds belief.',
  },
);
export type TrustTier = keyof typeof TrustTierEnum;

export const PathRankingEnum = enumOf('PathRanking', 'What makes one path better than another.', {
  PROBABILITY: 'The probability that every hop acts on the ask.',
  LOWER_BOUND:
    'The 10 % quantile of that probability: prefers paths with more evidence. Reorders the 1,000 most probable paths.',
});

export const NoPathReasonEnum = enumOf('NoPathReason', 'Why there is no warm path.', {
  UNKNOWN_TARGET: 'Nobody here fits what you look for.',
  NO_CONNECTION: 'Nothing that you may see connects you within the hops allowed.',
  ONLY_OPPOSED: 'Only through people who, by your own account, are against your change.',
  NO_CONNECTOR_FREE: 'Everybody who could connect you has reached a limit of theirs.',
});

export const ChannelEnum = enumOf('Channel', 'How to get in touch.', {
  DIRECT_MESSAGE: 'Write to them: you are tied already.',
  VIA_MUTUAL: 'Ask a contact whom you both know.',
  PAID_MESSAGE: 'A cold message through a network that charges for it.',
  EMAIL: 'A cold e-mail.',
});
export type Channel = keyof typeof ChannelEnum;

export const BriefAnswerEnum = enumOf('BriefAnswer', 'The four answers of a seeker’s brief.', {
  WHO_I_AM: 'Who am I?',
  WHAT_IS_UNIQUE: 'What is unique about me?',
  WHO_USES_IT: 'Who would use it, and for what?',
  WHY_ME: 'Why me, for this organisation or opening?',
});
