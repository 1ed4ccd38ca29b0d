/**
 * What one event weighs as evidence, before decay: the defaults of a workspace's policy. A policy's own weights
 * hold for events recorded after it; these are nobody's measurement, but an order that people agree with.
 */
export const evidenceWeights = {
  /** A relationship described or rated with closeness c, 0 to 5: `c / 2`. */
  perCloseness: 1 / 2,
  /** A message or call that was answered within 14 days. */
  interaction: 0.5,
  /** A conversation of 15 minutes or more. */
  conversation: 1,
  /** An endorsement of strength 1 to 5: `strength / 2`. */
  perEndorsementStrength: 1 / 2,
  /** An introduction accepted. */
  accepted: 0.5,
  /** A vouch, while it is not withdrawn. */
  vouch: 1,
  /** An outcome that was good. */
  goodOutcome: 2,
  /** An outcome that was bad, at severity 1. */
  badOutcome: 3,
} as const;

/** Weight of a bad outcome of `severity` 0 to 1. */
export const badOutcomeWeight = (severity: number): number => evidenceWeights.badOutcome * severity;

/** What others on the path make of an outcome they only saw: the most by which it moves anybody else (000.5). */
export const WITNESSED_SHARE = 0.2;

/** What a report counts on the side that has not confirmed it. */
export const UNCONFIRMED_SHARE = 0.25;

/** What an answer counts that another party reported for somebody without an account. */
export const REPORTED_SHARE = 0.5;

/** Weight of an outcome by who reports it: the target's word replaces the connector's, which replaces the seeker's. */
export const outcomeShareBy = { TARGET: 1, CONNECTOR: 0.5, SEEKER: 0.25 } as const;

/** Interactions beyond these, of one directed tie and UTC month, add nothing: chatting is not trust. */
export const INTERACTIONS_PER_MONTH = 4;
