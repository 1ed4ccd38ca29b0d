import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { Id, Instant } from '../kernel/values.js';

/** Personal: what one speaker says of one person. All of it is sealed under that person's key. */
export const Profile = z.object({
  name: z.string().nullable(),
  headline: z.string().nullable(),
  emails: z.array(z.string()),
  profileUrls: z.array(z.string()),
  externalIds: z.array(z.string()),
});
export type Profile = z.infer<typeof Profile>;

export const PersonAdded = defineEvent(
  'PersonAdded.v1',
  z.strictObject({ person: Id, account: z.enum(['MEMBER', 'CONTACT']) }),
);

export const Account = z.object({ issuer: z.string(), subject: z.string() });
export type Account = z.infer<typeof Account>;

/** Personal: the account it is bound to. */
export const PersonClaimed = defineEvent('PersonClaimed.v1', z.strictObject({ person: Id }), Account);

export const PersonDescribed = defineEvent(
  'PersonDescribed.v1',
  z.strictObject({ person: Id, by: Id.nullable() }),
  Profile,
);

export const PositionHeld = defineEvent(
  'PositionHeld.v1',
  z.strictObject({
    position: Id,
    person: Id,
    organization: Id,
    role: z.string().nullable(),
    industry: z.string().nullable(),
    from: Instant.nullable(),
    to: Instant.nullable(),
    by: Id.nullable(),
  }),
);

export const PositionLeft = defineEvent(
  'PositionLeft.v1',
  z.strictObject({ position: Id, person: Id, to: Instant }),
);
