import { z } from 'zod';
import { Quotes } from '../exposure/quote.js';
import { Domain, Id, Instant, line, paragraph } from '../kernel/values.js';
import { Sector } from '../kernel/vocabulary.js';
import { InteractionMedium } from '../relationship/relationship.commands.js';
import { AskKind, OutcomeKind } from './introduction.vocabulary.js';

/** A person, or whoever the connector thinks of: at an organisation, or in a role, industry or sector. */
export const AskedFor = z
  .strictObject({
    person: Id.optional(),
    organization: Id.optional(),
    role: z
      .strictObject({
        role: line(200).nullable().default(null),
        industry: line(200).nullable().default(null),
        sector: Sector.nullable().default(null),
      })
      .refine(
        ({ role, industry, sector }) => (role ?? industry ?? sector) !== null,
        'must say a role, an industry or a sector',
      )
      .optional(),
  })
  .refine(
    ({ person, organization, role }) =>
      [person, organization, role].filter((one) => one !== undefined).length === 1,
    'must name exactly one of person, organization and role',
  );
export type AskedFor = z.infer<typeof AskedFor>;

/** Free text of an ask or an answer. */
const Words = paragraph(4_000);
const Reason = paragraph(1_000).nullable().default(null);

/**
 * The gateway fills in `quotes` (what saying yes would put at risk, should the connector have a standing yes) and
 * `towards`: where the person asked for works now as the seeker sees it, since "why me" may speak of it.
 */
export const RequestIntroduction = z
  .strictObject({
    seeker: Id,
    connector: Id,
    to: AskedFor,
    kind: AskKind.default('NAMED_PERSON'),
    domain: Domain.nullable().default(null),
    purpose: Words.nullable().default(null),
    message: Words.nullable().default(null),
    whyMe: Words.nullable().default(null),
    parent: Id.nullable().default(null),
    occurredAt: Instant.nullable().default(null),
    towards: z.array(Id).max(100).default([]),
    quotes: Quotes,
  })
  .refine(
    ({ to, kind }) => to.person === undefined || (kind !== 'OPEN' && kind !== 'CLOSED'),
    'an open or closed ask names no person',
  );
export type RequestIntroduction = z.infer<typeof RequestIntroduction>;

/** `by` speaks; where it is another party's turn, `by` reports what that party said, and `how` they said it. */
const step = { by: Id, introduction: Id };
const reportable = { ...step, how: InteractionMedium.nullable().default(null) };

export const AskForInformation = z.strictObject({ ...step, question: Words });
export type AskForInformation = z.infer<typeof AskForInformation>;

export const SupplyInformation = z.strictObject({ ...step, answer: Words });
export type SupplyInformation = z.infer<typeof SupplyInformation>;

/** `people`: whom the connector names for an ask that names nobody; each becomes an introduction of its own. */
export const AcceptIntroduction = z.strictObject({
  ...reportable,
  people: z.array(Id).max(10).default([]),
  occurredAt: Instant.nullable().default(null),
  quotes: Quotes,
});
export type AcceptIntroduction = z.infer<typeof AcceptIntroduction>;

/** Before it is made, at no cost: also by a connector who had accepted. */
export const DeclineIntroduction = z.strictObject({ ...reportable, reason: Reason });
export type DeclineIntroduction = z.infer<typeof DeclineIntroduction>;

export const AskTarget = z.strictObject(reportable);
export type AskTarget = z.infer<typeof AskTarget>;

export const ConsentToMeet = z.strictObject(reportable);
export type ConsentToMeet = z.infer<typeof ConsentToMeet>;

export const DeclineToMeet = z.strictObject({ ...reportable, reason: Reason });
export type DeclineToMeet = z.infer<typeof DeclineToMeet>;

export const MakeIntroduction = z.strictObject(reportable);
export type MakeIntroduction = z.infer<typeof MakeIntroduction>;

export const RecordTargetAnswer = z.strictObject(reportable);
export type RecordTargetAnswer = z.infer<typeof RecordTargetAnswer>;

/** `at`: when they will meet; null: the meeting that was booked fell through. */
export const BookMeeting = z.strictObject({ ...step, at: Instant.nullable().default(null) });
export type BookMeeting = z.infer<typeof BookMeeting>;

/** How an introduction or a vouch ended, on the word of one of its parties; `at`: when that was, up to now. */
export const RecordOutcome = z
  .strictObject({
    by: Id,
    introduction: Id.nullable().default(null),
    vouch: Id.nullable().default(null),
    outcome: OutcomeKind,
    severity: z.number().min(0).max(1).default(1),
    at: Instant.nullable().default(null),
  })
  .refine(
    ({ introduction, vouch }) => (introduction === null) !== (vouch === null),
    'must name an introduction or a vouch',
  );
export type RecordOutcome = z.infer<typeof RecordOutcome>;

/** The seeker tells everybody who helped how it went. */
export const CloseLoop = z.strictObject({ ...step, note: Reason });
export type CloseLoop = z.infer<typeof CloseLoop>;

export const WithdrawIntroduction = z.strictObject({ ...step, reason: Reason });
export type WithdrawIntroduction = z.infer<typeof WithdrawIntroduction>;
