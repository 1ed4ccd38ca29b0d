import type { BriefAnswer } from '../brief/brief.commands.js';
import type { Quote } from '../exposure/quote.js';

/**
 * Codes of every "no" that a rule can give, CONCEPT_REASON. They are a contract: add, never rename.
 */
export const rejectionCodes = [
  'COEFFICIENTS_NO_OUTCOMES',
  'COEFFICIENTS_UNCHANGED',
  'COMMAND_ID_REUSED',
  'COMMAND_TOO_LARGE',
  'COMMAND_TOO_OLD',
  'CONTACTS_DEMO_WORKSPACE',
  'CONTACTS_IMPORT_ID_TAKEN',
  'CONTACTS_IMPORT_UNKNOWN',
  'CONTACTS_MATCH_UNKNOWN',
  'CONTACTS_NOTHING_USABLE',
  'ENDORSEMENT_OF_ONESELF',
  'ENDORSEMENT_UNKNOWN',
  'INTRODUCTION_ALREADY_OPEN',
  'INTRODUCTION_ASK_AGAIN_LATER',
  'INTRODUCTION_BRIEF_INCOMPLETE',
  'INTRODUCTION_CONNECTOR_UNAVAILABLE',
  'INTRODUCTION_NOT_YOURS',
  'INTRODUCTION_PARENT_NOT_MADE',
  'INTRODUCTION_PEOPLE_NEEDED',
  'INTRODUCTION_UNKNOWN',
  'INTRODUCTION_WITH_ONESELF',
  'INTRODUCTION_WRONG_STATE',
  'INTRODUCTION_WRONG_TIME',
  'ORGANIZATION_UNKNOWN',
  'OUTCOME_OUTRANKED',
  'OUTCOME_WRONG_TIME',
  'PERSON_ALREADY_CLAIMED',
  'PERSON_EXTERNAL_ID_NOT_YOURS',
  'PERSON_EXTERNAL_ID_TAKEN',
  'PERSON_FORGOTTEN',
  'PERSON_UNKNOWN',
  'POSITION_DATES_REVERSED',
  'POSITION_IN_THE_FUTURE',
  'POSITION_UNKNOWN',
  'PROOF_IN_THE_FUTURE',
  'QUOTE_OUTDATED',
  'QUOTE_UNAVAILABLE',
  'RELATIONSHIP_IN_THE_FUTURE',
  'RELATIONSHIP_NOT_AN_END',
  'RELATIONSHIP_REPORT_UNKNOWN',
  'RELATIONSHIP_WITH_ONESELF',
  'VOUCH_ALREADY_GIVEN',
  'VOUCH_KNOWS_TOO_LITTLE',
  'VOUCH_OVER_BUDGET',
  'VOUCH_UNKNOWN',
  'VOUCH_WITH_ONESELF',
  'WORKSPACE_ALREADY_OPEN',
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];

/** A rule's "no": changes nothing, and says what a person can do about it. Some carry figures to act on. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly message: string;
  /** INTRODUCTION_BRIEF_INCOMPLETE: the answers that are missing. */
  readonly missing?: readonly BriefAnswer[];
  /** VOUCH_OVER_BUDGET: what would be at risk, and how much may be, both in trust lost. */
  readonly overBudget?: { readonly expectedShortfall95: number; readonly budget: number };
  /** QUOTE_OUTDATED: the figures as they are now. */
  readonly fresh?: Quote;
}
