import {
  type AskKind,
  type ConnectorState,
  type IntroductionAction,
  type IntroductionPhase,
  type OutcomeKind,
  type PartyRole,
  type TargetState,
} from '#domain';
import { enumOf } from '../graphql/words.js';

export const AskKindEnum = enumOf<AskKind>('AskKind', 'How an introduction is asked for.', {
  NAMED_PERSON: 'To one person, by name.',
  OPEN: 'To whomever the connector thinks of.',
  CLOSED: 'To whomever the connector thinks of, for one purpose that is settled.',
  INFORMATIONAL: 'To learn something, not to get something.',
});

export const PartyRoleEnum = enumOf<PartyRole>('PartyRole', 'The three parties of an introduction.', {
  SEEKER: 'Wants to meet somebody.',
  CONNECTOR: 'Passes the ask on, and vouches with it.',
  TARGET: 'Is whom the seeker wants to meet.',
});

export const ConnectorStateEnum = enumOf<ConnectorState>(
  'ConnectorState',
  'How far the connector is with the ask.',
  {
    ASKED: 'Has the ask before them.',
    NEEDS_INFORMATION: 'Wants to know more first; the seeker’s answer goes on from here.',
    ACCEPTED: 'Said yes.',
    DECLINED: 'Said no, at no cost to anybody.',
    EXPIRED: 'Did not answer in time.',
  },
);

export const TargetStateEnum = enumOf<TargetState>('TargetState', 'How far the target is with the ask.', {
  NOT_ASKED: 'Knows of nothing yet.',
  ASKED: 'Has the ask before them.',
  NEEDS_INFORMATION: 'Wants to know more first; the seeker’s answer goes on from here.',
  CONSENTED: 'Is willing to meet.',
  DECLINED: 'Would rather not meet, at no cost to anybody.',
  EXPIRED: 'Did not answer in time.',
});

export const IntroductionPhaseEnum = enumOf<IntroductionPhase>(
  'IntroductionPhase',
  'How far an introduction is as a whole.',
  {
    REQUESTED: 'Waits for the connector’s yes.',
    ACCEPTED: 'The connector said yes; the target is to be asked, or is thinking.',
    MADE: 'The two know of each other; the target’s answer is to come.',
    ANSWERED: 'The target answered; of an ask that named nobody: the connector named people.',
    MEETING_BOOKED: 'They have a date.',
    OUTCOME_RECORDED: 'Ended: somebody said how it went.',
    DECLINED: 'Ended: somebody said no.',
    WITHDRAWN: 'Ended: the seeker took the ask back.',
    EXPIRED: 'Ended: somebody who was asked did not answer in time.',
    UNANSWERED: 'Ended: it was made, and then nothing more was heard.',
    CLOSED: 'The seeker told everybody who helped how it went.',
  },
);

export const IntroductionActionEnum = enumOf<IntroductionAction>(
  'IntroductionAction',
  'A next step: each is a mutation.',
  {
    ASK_FOR_INFORMATION: '`askForInformation`: know more before answering.',
    SUPPLY_INFORMATION: '`supplyInformation`: answer what was asked.',
    ACCEPT: '`acceptIntroduction`: say yes, and vouch.',
    DECLINE: '`declineIntroduction`: say no, at no cost.',
    ASK_TARGET: '`askTarget`: ask whether they are willing to meet.',
    CONSENT: '`consentToMeet`: be willing to meet.',
    DECLINE_TO_MEET: '`declineToMeet`: rather not meet, at no cost.',
    MAKE: '`makeIntroduction`: let the two know of each other.',
    RECORD_ANSWER: '`recordTargetAnswer`: the target answered.',
    BOOK_MEETING: '`bookMeeting`: they have a date, or it fell through.',
    RECORD_OUTCOME: '`recordOutcome`: say how it went.',
    CLOSE_LOOP: '`closeLoop`: tell everybody who helped.',
    WITHDRAW: '`withdrawIntroduction`: take the ask back.',
  },
);

export const OutcomeKindEnum = enumOf<OutcomeKind>('OutcomeKind', 'How an introduction or a vouch ended.', {
  GOOD: 'Worth everybody’s while: gives trust.',
  NEUTRAL: 'Neither: changes nothing.',
  BAD: 'Somebody was let down: costs trust, by its severity.',
});
