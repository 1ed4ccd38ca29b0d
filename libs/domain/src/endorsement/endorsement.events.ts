import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { Id } from '../kernel/values.js';

/** Replaces the same endorser's earlier word on the same competency. `good`: evidence r by the policy of that day. */
export const EndorsementGiven = defineEvent(
  'EndorsementGiven.v1',
  z.strictObject({
    from: Id,
    to: Id,
    competency: z.string(),
    strength: z.number().int().min(1).max(5),
    good: z.number().min(0),
  }),
);

export const EndorsementWithdrawn = defineEvent(
  'EndorsementWithdrawn.v1',
  z.strictObject({ from: Id, to: Id, competency: z.string() }),
);
