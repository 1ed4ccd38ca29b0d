import { z } from 'zod';
import { Quotes } from '../exposure/quote.js';
import { Domain, Id } from '../kernel/values.js';

/**
 * `connector` vouches for `seeker` with `contact`. "I know who they are" and "I know what they can do for this
 * contact" are two facts. With an organisation it is a referral.
 */
export const GiveVouch = z.strictObject({
  connector: Id,
  seeker: Id,
  contact: Id,
  domain: Domain.nullable().default(null),
  organization: Id.nullable().default(null),
  knowsPerson: z.boolean(),
  knowsFit: z.boolean(),
  quotes: Quotes,
});
export type GiveVouch = z.infer<typeof GiveVouch>;

export const WithdrawVouch = z.strictObject({ connector: Id, vouch: Id });
export type WithdrawVouch = z.infer<typeof WithdrawVouch>;

/** What a vouch lacks that was given all the same. */
export const VouchWarning = z.enum(['KNOWS_PERSON_TOO_LITTLE', 'KNOWS_FIT_TOO_LITTLE']);
export type VouchWarning = z.infer<typeof VouchWarning>;

/** What `giveVouch` reports beside its answer. */
export const VouchReport = z.object({ warnings: z.array(VouchWarning) });
export type VouchReport = z.infer<typeof VouchReport>;
