import { z } from 'zod';
import { Domain, Id, Instant, paragraph } from '../kernel/values.js';

/** The four answers that an ask has to have (000.1). */
export const BriefAnswer = z.enum(['WHO_I_AM', 'WHAT_IS_UNIQUE', 'WHO_USES_IT', 'WHY_ME']);
export type BriefAnswer = z.infer<typeof BriefAnswer>;

const Answer = paragraph(2_000).optional();

/** What is left out stays. With `organization`, `whyMe` is the answer for asks that lead there. */
export const WriteBrief = z
  .strictObject({
    seeker: Id,
    whoIAm: Answer,
    whatIsUnique: Answer,
    whoUsesIt: Answer,
    whyMe: Answer,
    organization: Id.optional(),
  })
  .refine(
    ({ whoIAm, whatIsUnique, whoUsesIt, whyMe }) =>
      [whoIAm, whatIsUnique, whoUsesIt, whyMe].some((answer) => answer !== undefined),
    'must give an answer',
  );
export type WriteBrief = z.infer<typeof WriteBrief>;

export const ProofKind = z.enum(['PAID_WORK', 'CONSULTING', 'VOLUNTEERING', 'INTERNAL_PROJECT']);
export type ProofKind = z.infer<typeof ProofKind>;

/** Something done in the new field already; `at`: when, up to now. */
export const AddProof = z.strictObject({
  seeker: Id,
  kind: ProofKind,
  text: paragraph(2_000),
  domain: Domain.nullable().default(null),
  at: Instant.nullable().default(null),
});
export type AddProof = z.infer<typeof AddProof>;
