import { z } from 'zod';
import { FrozenRisk } from '../exposure/exposure.events.js';
import { Acknowledgement } from '../introduction/introduction.vocabulary.js';
import { defineEvent } from '../kernel/event.js';
import { Id } from '../kernel/values.js';

/** `good`: evidence r of the connector's trust in the seeker, in that domain, until it is withdrawn. */
export const VouchGiven = defineEvent(
  'VouchGiven.v1',
  z.strictObject({
    vouch: Id,
    connector: Id,
    seeker: Id,
    contact: Id,
    domain: z.string().nullable(),
    organization: Id.nullable(),
    knowsPerson: z.boolean(),
    knowsFit: z.boolean(),
    acknowledgedBy: Acknowledgement,
    risk: FrozenRisk,
    good: z.number().min(0),
  }),
);

export const VouchWithdrawn = defineEvent(
  'VouchWithdrawn.v1',
  z.strictObject({ vouch: Id, connector: Id, seeker: Id }),
);
