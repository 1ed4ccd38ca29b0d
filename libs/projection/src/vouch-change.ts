import type { Acknowledgement, FrozenRisk, Id } from '#domain';
import type { GraphChange } from '#trust-graph';

/** What is frozen from `at` on, whether an accepted introduction froze it or a vouch of its own. */
export const vouchOpened = (
  items: { readonly item: Id; readonly introduction: Id | null },
  { connector, seeker, contact, stake, breachProbability, domain }: FrozenRisk,
  acknowledgedBy: Acknowledgement,
  at: number,
): GraphChange => ({
  change: 'vouch',
  ...items,
  connector,
  seeker,
  contact,
  stake,
  breachProbability,
  domain,
  acknowledgedBy,
  at,
});
