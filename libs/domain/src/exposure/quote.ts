import { z } from 'zod';
import { Domain, Id } from '../kernel/values.js';

const weight = z.number().min(0);
const sums = z.strictObject({ good: weight, bad: weight });

/** What is known of a vouch before it is given: the trust model's signs of a failure. */
export const BreachSigns = z.strictObject({
  ofSeeker: sums,
  byConnector: sums,
  witnesses: z.strictObject({ weight, disbelief: weight }),
  reciprocal: sums,
});

export const RiskVerdict = z.enum(['WITHIN_BUDGET', 'TIGHT', 'OVER_BUDGET']);
export type RiskVerdict = z.infer<typeof RiskVerdict>;

/**
 * What a vouch of `connector` for `seeker` with `contact` would put at risk, as the graph saw it at log offset
 * `position`: `stake` (fall of the contact's mean trust, 0 to 1, if it fails at severity 1) and `breachProbability`
 * (0 to 1, by the coefficients of that version on those signs).
 */
export const Quote = z.strictObject({
  connector: Id,
  seeker: Id,
  contact: Id,
  domain: Domain.nullable(),
  stake: z.number().min(0).max(1),
  breachProbability: z.number().min(0).max(1),
  coefficients: z.string().min(1).max(100),
  signs: BreachSigns,
  verdict: RiskVerdict,
  position: z.number().int().min(0),
});
export type Quote = z.infer<typeof Quote>;

/** `fresh`: asked of the graph by the gateway for this very command; `seen`: what the person had agreed to. */
export const Quotes = z
  .strictObject({
    fresh: z.array(Quote).max(10).default([]),
    seen: z.array(Quote).max(10).default([]),
  })
  .default({ fresh: [], seen: [] });
export type Quotes = z.infer<typeof Quotes>;

/** The quote of that very vouch among several; undefined: there is none. */
export const quoteFor = (
  quotes: readonly Quote[],
  vouch: Pick<Quote, 'connector' | 'seeker'> & { readonly contact: Id | null },
): Quote | undefined =>
  quotes.find(
    ({ connector, seeker, contact }) =>
      connector === vouch.connector && seeker === vouch.seeker && contact === vouch.contact,
  );
