import { z } from 'zod';
import { FrozenRisk } from '../exposure/exposure.events.js';
import { defineEvent } from '../kernel/event.js';
import { Id, Instant } from '../kernel/values.js';
import { Sector } from '../kernel/vocabulary.js';
import { InteractionMedium } from '../relationship/relationship.commands.js';
import {
  Acknowledgement,
  AskKind,
  ConnectorState,
  IntroductionPhase,
  OutcomeKind,
  PartyRole,
  TargetState,
} from './introduction.vocabulary.js';

/**
 * Where an introduction stands from this event on, whole, so that a reader needs no earlier one. `remindAt` and `due`
 * are when the clock speaks next: whoever is waited for is reminded once, and what is due then ends.
 */
export const Standing = z.strictObject({
  connector: ConnectorState,
  target: TargetState,
  phase: IntroductionPhase,
  waitingFor: PartyRole.nullable(),
  remindAt: Instant.nullable(),
  due: Instant.nullable(),
});
export type Standing = z.infer<typeof Standing>;

/** What is asked, without its words. `organization`, `role`, `industry` and `sector` are those of an ask for somebody. */
export const AskFacts = z.strictObject({
  kind: AskKind,
  organization: Id.nullable(),
  role: z.string().nullable(),
  industry: z.string().nullable(),
  sector: Sector.nullable(),
  domain: z.string().nullable(),
});
export type AskFacts = z.infer<typeof AskFacts>;

/** Personal: the words of an ask, and the answers of the seeker's brief as they were then. */
export const AskWords = z.object({
  purpose: z.string().nullable(),
  message: z.string().nullable(),
  whyMe: z.string(),
  whoIAm: z.string(),
  whatIsUnique: z.string(),
  whoUsesIt: z.string(),
});
export type AskWords = z.infer<typeof AskWords>;

/** Personal: what somebody wrote beside a step. */
export const StepWords = z.object({ text: z.string() });
export type StepWords = z.infer<typeof StepWords>;

/** `by`: whose word it is; null: the clock's. `how`: by which medium they said it, where another party tells of it. */
const step = { introduction: Id, by: Id.nullable(), now: Standing };
const reportable = { ...step, how: InteractionMedium.nullable() };

export const IntroductionRequested = defineEvent(
  'IntroductionRequested.v1',
  z.strictObject({
    ...step,
    seeker: Id,
    connector: Id,
    target: Id.nullable(),
    parent: Id.nullable(),
    ask: AskFacts,
  }),
  AskWords,
);

export const InformationAsked = defineEvent('InformationAsked.v1', z.strictObject(step), StepWords);
export const InformationSupplied = defineEvent('InformationSupplied.v1', z.strictObject(step), StepWords);

/**
 * `risk`: what is frozen until the introduction ends; null for an ask that named nobody, whose children carry it.
 * `good`: evidence r of the connector's trust in the seeker; `unconfirmed`: on the seeker's own report.
 */
export const IntroductionAccepted = defineEvent(
  'IntroductionAccepted.v1',
  z.strictObject({
    ...reportable,
    connector: Id,
    seeker: Id,
    acknowledgedBy: Acknowledgement,
    risk: FrozenRisk.nullable(),
    good: z.number().min(0).nullable(),
    unconfirmed: z.boolean(),
  }),
);

export const IntroductionDeclined = defineEvent(
  'IntroductionDeclined.v1',
  z.strictObject(reportable),
  StepWords,
);
export const TargetAsked = defineEvent('TargetAsked.v1', z.strictObject(reportable));
export const MeetingConsented = defineEvent('MeetingConsented.v1', z.strictObject(reportable));
export const MeetingDeclined = defineEvent('MeetingDeclined.v1', z.strictObject(reportable), StepWords);
export const IntroductionMade = defineEvent('IntroductionMade.v1', z.strictObject(reportable));
export const TargetAnswered = defineEvent('TargetAnswered.v1', z.strictObject(reportable));
export const MeetingBooked = defineEvent('MeetingBooked.v1', z.strictObject({ ...step, at: Instant }));
export const MeetingFellThrough = defineEvent('MeetingFellThrough.v1', z.strictObject(step));

/** One directed tie that an outcome speaks of. `witnessed`: by somebody further up the same path. */
export const OutcomeEvidence = z.strictObject({
  from: Id,
  to: Id,
  witnessed: z.boolean(),
  good: z.number().min(0),
  bad: z.number().min(0),
});
export type OutcomeEvidence = z.infer<typeof OutcomeEvidence>;

/**
 * Replaces an earlier word on how the same introduction (`now` set) or vouch (`now` null) ended: `subject` is its id.
 * `silenced` names ties of which the earlier word spoke and this one doesn't.
 */
export const OutcomeRecorded = defineEvent(
  'OutcomeRecorded.v1',
  z.strictObject({
    subject: Id,
    introduction: Id.nullable(),
    connector: Id,
    by: Id,
    role: PartyRole,
    outcome: OutcomeKind,
    severity: z.number().min(0).max(1),
    domain: z.string().nullable(),
    evidence: z.array(OutcomeEvidence),
    silenced: z.array(z.strictObject({ from: Id, to: Id })),
    now: Standing.nullable(),
  }),
);

export const LoopClosed = defineEvent('LoopClosed.v1', z.strictObject(step), StepWords);
export const IntroductionWithdrawn = defineEvent('IntroductionWithdrawn.v1', z.strictObject(step), StepWords);
export const IntroductionExpired = defineEvent('IntroductionExpired.v1', z.strictObject(step));
export const IntroductionUnanswered = defineEvent('IntroductionUnanswered.v1', z.strictObject(step));

/** `whom`: who is waited for. */
export const Reminded = defineEvent('Reminded.v1', z.strictObject({ ...step, whom: PartyRole }));
