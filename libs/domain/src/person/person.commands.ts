import { z } from 'zod';
import { Email, ExternalId, Id, Instant, line, Name, ProfileUrl } from '../kernel/values.js';

const Role = line(200);
const Industry = line(200);

const profileParts = {
  headline: line(300).optional(),
  emails: z.array(Email).max(10).optional(),
  profileUrls: z.array(ProfileUrl).max(10).optional(),
  externalIds: z.array(ExternalId).max(10).optional(),
};

/** `by`: on whose word it rests; null is the workspace's own record, which only an operator writes. */
export const AddPerson = z.strictObject({ by: Id.nullable(), name: Name, ...profileParts });
export type AddPerson = z.infer<typeof AddPerson>;

/** Binds the person behind a token to a record: an existing one with the same verified e-mail, else a new one. */
export const ClaimPerson = z.strictObject({
  issuer: line(300),
  subject: line(300),
  name: Name.nullable(),
  verifiedEmail: Email.nullable(),
});
export type ClaimPerson = z.infer<typeof ClaimPerson>;

/** Replaces what the same speaker said of this person before. */
export const DescribePerson = z.strictObject({ by: Id.nullable(), person: Id, name: Name, ...profileParts });
export type DescribePerson = z.infer<typeof DescribePerson>;

export const HoldPosition = z.strictObject({
  by: Id.nullable(),
  person: Id,
  organization: Id,
  role: Role.nullable().default(null),
  industry: Industry.nullable().default(null),
  from: Instant.nullable().default(null),
  to: Instant.nullable().default(null),
});
export type HoldPosition = z.infer<typeof HoldPosition>;

export const LeavePosition = z.strictObject({ by: Id.nullable(), position: Id, to: Instant });
export type LeavePosition = z.infer<typeof LeavePosition>;
