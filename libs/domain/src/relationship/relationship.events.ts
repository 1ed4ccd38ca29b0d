import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { Id, Instant } from '../kernel/values.js';
import { RelationshipKind, Stance, Visibility } from '../kernel/vocabulary.js';
import { Closeness, InteractionMedium } from './relationship.commands.js';

const good = z.number().min(0);

/** `good`: evidence r of the closeness, by the policy of that day. Parts that are null say nothing new. */
export const RelationshipDescribed = defineEvent(
  'RelationshipDescribed.v1',
  z.strictObject({
    from: Id,
    to: Id,
    kind: RelationshipKind.nullable(),
    since: Instant.nullable(),
    closeness: Closeness.nullable(),
    good: good.nullable(),
  }),
);

/**
 * `goodHere` counts on the reporter's side, `goodThere` on the other side until confirmed (`goodConfirmed` then);
 * all null when the answer was missing or late.
 */
export const InteractionLogged = defineEvent(
  'InteractionLogged.v1',
  z.strictObject({
    interaction: Id,
    from: Id,
    with: Id,
    medium: InteractionMedium,
    startedBy: Id,
    at: Instant,
    answeredAt: Instant.nullable(),
    goodHere: good.nullable(),
    goodThere: good.nullable(),
  }),
);

/** `on`: the side that the report now counts on in full. */
export const ReportConfirmed = defineEvent(
  'ReportConfirmed.v1',
  z.strictObject({ report: Id, on: Id, about: Id, at: Instant, good }),
);

export const StanceStated = defineEvent(
  'StanceStated.v1',
  z.strictObject({ by: Id, holder: Id, seeker: Id, stance: Stance }),
);

/** `with` null: every tie of that side at this moment. */
export const VisibilitySet = defineEvent(
  'VisibilitySet.v1',
  z.strictObject({ side: Id, with: z.array(Id).nullable(), level: Visibility }),
);
