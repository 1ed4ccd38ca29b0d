import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { Id, Instant } from '../kernel/values.js';
import { BreachSigns } from './quote.js';

/**
 * What one vouch of `connector` puts at risk with `contact`, frozen when it was given: the figures of a quote.
 * `signs`: on which its probability rests; figures of the past lack them. `domain`: in which the contact's trust is at stake; null: in none. `lapsesAt`: it is released then at the latest.
 */
export const FrozenRisk = z.strictObject({
  connector: Id,
  seeker: Id,
  contact: Id,
  domain: z.string().nullable(),
  stake: z.number().min(0).max(1),
  breachProbability: z.number().min(0).max(1),
  coefficients: z.string(),
  signs: BreachSigns.optional(),
  lapsesAt: Instant,
});
export type FrozenRisk = z.infer<typeof FrozenRisk>;

/** Written by the clock: the introduction or vouch `item` went on for so long that it binds its connector no more. */
export const ExposureLapsed = defineEvent('ExposureLapsed.v1', z.strictObject({ item: Id, connector: Id }));

/** Whether a connector can take on another introduction from now on; `freeFrom`: when the next month gives room again. */
export const CapacityChanged = defineEvent(
  'CapacityChanged.v1',
  z.strictObject({ connector: Id, free: z.boolean(), freeFrom: Instant.nullable() }),
);
