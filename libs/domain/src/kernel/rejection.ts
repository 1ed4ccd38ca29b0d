/**
 * Codes of every "no" that a rule can give, CONCEPT_REASON. They are a contract: add, never rename.
 */
export const rejectionCodes = [
  'COMMAND_ID_REUSED',
  'COMMAND_TOO_OLD',
  'CONTACTS_DEMO_WORKSPACE',
  'CONTACTS_IMPORT_UNKNOWN',
  'CONTACTS_MATCH_UNKNOWN',
  'CONTACTS_NOTHING_USABLE',
  'ENDORSEMENT_OF_ONESELF',
  'ENDORSEMENT_UNKNOWN',
  'INTRODUCTION_ALREADY_OPEN',
  'INTRODUCTION_BRIEF_INCOMPLETE',
  'INTRODUCTION_CONNECTOR_UNAVAILABLE',
  'INTRODUCTION_WRONG_STATE',
  'ORGANIZATION_UNKNOWN',
  'PERSON_ALREADY_CLAIMED',
  'PERSON_EXTERNAL_ID_TAKEN',
  'PERSON_FORGOTTEN',
  'PERSON_UNKNOWN',
  'POSITION_DATES_REVERSED',
  'POSITION_UNKNOWN',
  'QUOTE_OUTDATED',
  'RELATIONSHIP_IN_THE_FUTURE',
  'RELATIONSHIP_NOT_AN_END',
  'RELATIONSHIP_REPORT_UNKNOWN',
  'RELATIONSHIP_WITH_ONESELF',
  'VOUCH_KNOWS_TOO_LITTLE',
  'VOUCH_OVER_BUDGET',
  'WORKSPACE_ALREADY_OPEN',
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];

/** A rule's "no": changes nothing, and says what a person can do about it. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly message: string;
}
