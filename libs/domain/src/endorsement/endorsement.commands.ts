import { z } from 'zod';
import { Domain, Id } from '../kernel/values.js';

/** Strength 1 = has seen it, 5 = would hire for it. The competency is the domain the evidence counts in. */
export const Endorse = z.strictObject({
  from: Id,
  to: Id,
  competency: Domain,
  strength: z.number().int().min(1).max(5),
});
export type Endorse = z.infer<typeof Endorse>;

export const WithdrawEndorsement = z.strictObject({ from: Id, to: Id, competency: Domain });
export type WithdrawEndorsement = z.infer<typeof WithdrawEndorsement>;
