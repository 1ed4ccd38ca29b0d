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
