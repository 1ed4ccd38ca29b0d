import { z } from 'zod';

/** How an introduction is asked for. */
export const AskKind = z.enum(['NAMED_PERSON', 'OPEN', 'CLOSED', 'INFORMATIONAL']);
export type AskKind = z.infer<typeof AskKind>;

/** The three parties of an introduction. */
export const PartyRole = z.enum(['SEEKER', 'CONNECTOR', 'TARGET']);
export type PartyRole = z.infer<typeof PartyRole>;

export const ConnectorState = z.enum(['ASKED', 'NEEDS_INFORMATION', 'ACCEPTED', 'DECLINED', 'EXPIRED']);
export type ConnectorState = z.infer<typeof ConnectorState>;

export const TargetState = z.enum([
  'NOT_ASKED',
  'ASKED',
  'NEEDS_INFORMATION',
  'CONSENTED',
  'DECLINED',
  'EXPIRED',
]);
export type TargetState = z.infer<typeof TargetState>;

export const IntroductionPhase = z.enum([
  'REQUESTED',
  'ACCEPTED',
  'MADE',
  'ANSWERED',
  'MEETING_BOOKED',
  'OUTCOME_RECORDED',
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
  'UNANSWERED',
  'CLOSED',
]);
export type IntroductionPhase = z.infer<typeof IntroductionPhase>;

/** Phases in which nobody does anything more for the seeker: what the connector staked is free again. */
export const endPhases: ReadonlySet<IntroductionPhase> = new Set([
  'OUTCOME_RECORDED',
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
  'UNANSWERED',
  'CLOSED',
]);

/** What a party can do next. */
export const IntroductionAction = z.enum([
  'ASK_FOR_INFORMATION',
  'SUPPLY_INFORMATION',
  'ACCEPT',
  'DECLINE',
  'ASK_TARGET',
  'CONSENT',
  'DECLINE_TO_MEET',
  'MAKE',
  'RECORD_ANSWER',
  'BOOK_MEETING',
  'RECORD_OUTCOME',
  'CLOSE_LOOP',
  'WITHDRAW',
]);
export type IntroductionAction = z.infer<typeof IntroductionAction>;

export const OutcomeKind = z.enum(['GOOD', 'NEUTRAL', 'BAD']);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/** Who agreed to the figures of a vouch: the person, having seen them; a standing yes; nobody, for it was reported. */
export const Acknowledgement = z.enum(['PERSON', 'POLICY', 'UNACKNOWLEDGED']);
export type Acknowledgement = z.infer<typeof Acknowledgement>;
