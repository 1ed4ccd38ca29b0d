import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { Id } from '../kernel/values.js';
import { ProofKind } from './brief.commands.js';

/** Personal: the whole brief as it holds from here on. */
export const BriefWords = z.object({
  whoIAm: z.string().nullable(),
  whatIsUnique: z.string().nullable(),
  whoUsesIt: z.string().nullable(),
  whyMe: z.string().nullable(),
  whyMeAt: z.array(z.object({ organization: z.string(), text: z.string() })),
});
export type BriefWords = z.infer<typeof BriefWords>;

export const BriefWritten = defineEvent('BriefWritten.v1', z.strictObject({ seeker: Id }), BriefWords);

/** Personal: what was done. */
export const ProofWords = z.object({ text: z.string() });
export type ProofWords = z.infer<typeof ProofWords>;

export const ProofAdded = defineEvent(
  'ProofAdded.v1',
  z.strictObject({ proof: Id, seeker: Id, kind: ProofKind, domain: z.string().nullable() }),
  ProofWords,
);
