import { z } from 'zod';
import { Id, Instant } from '../kernel/values.js';
import { RelationshipKind, Stance, Visibility } from '../kernel/vocabulary.js';

/** 0 = know of them, 5 = would vouch for them anywhere. */
export const Closeness = z.number().int().min(0).max(5);

/** `kind` says what `to` is to `from`; `from` speaks, for its own side only. */
export const DescribeRelationship = z.strictObject({
  from: Id,
  to: Id,
  kind: RelationshipKind.nullable().default(null),
  since: Instant.nullable().default(null),
  closeness: Closeness.nullable().default(null),
});
export type DescribeRelationship = z.infer<typeof DescribeRelationship>;

export const RateContacts = z.strictObject({
  from: Id,
  ratings: z
    .array(z.strictObject({ person: Id, closeness: Closeness }))
    .min(1)
    .max(100),
});
export type RateContacts = z.infer<typeof RateContacts>;

export const InteractionMedium = z.enum(['MESSAGE', 'EMAIL', 'CALL', 'IN_PERSON', 'OTHER']);
export type InteractionMedium = z.infer<typeof InteractionMedium>;

/** `at`: when one of them wrote; `answeredAt`: when the other answered, if they did. */
export const LogInteraction = z.strictObject({
  from: Id,
  with: Id,
  medium: InteractionMedium.default('MESSAGE'),
  startedBy: Id,
  at: Instant,
  answeredAt: Instant.nullable().default(null),
});
export type LogInteraction = z.infer<typeof LogInteraction>;

/** The other end's word, or an operator's, for what one end reported. */
export const ConfirmReport = z.strictObject({ by: Id.nullable(), report: Id });
export type ConfirmReport = z.infer<typeof ConfirmReport>;

/** How `holder` stands to `seeker`'s change, on the word of `by`, who is one of the two; it stays theirs alone. */
export const StateStance = z.strictObject({ by: Id, holder: Id, seeker: Id, stance: Stance });
export type StateStance = z.infer<typeof StateStance>;

/** Who may see `from`'s side of these ties; without `with`: of every tie it has now. */
export const SetVisibility = z.strictObject({
  from: Id,
  with: z.array(Id).min(1).max(500).nullable().default(null),
  level: Visibility,
});
export type SetVisibility = z.infer<typeof SetVisibility>;
