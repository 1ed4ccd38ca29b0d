import { z } from 'zod';
import { Domain, Email, ExternalId, Instant, line, Name, ProfileUrl } from '../kernel/values.js';
import { RelationshipKind } from '../kernel/vocabulary.js';
import { Closeness } from '../relationship/relationship.commands.js';

const text = line(200).nullable();
const at = { line: z.number().int().min(1).max(10_000_000) };

/** A contact of the importer, as an address book or a network's export lists them. `line`: the file's data row. */
export const ContactRow = z.strictObject({
  row: z.literal('contact'),
  ...at,
  name: Name,
  email: Email.nullable(),
  profileUrl: ProfileUrl.nullable(),
  organization: text,
  role: text,
  connectedOn: Instant.nullable(),
});
export type ContactRow = z.infer<typeof ContactRow>;

/** A person with one position, by the operator's own id; several rows of one id are several positions. */
export const PersonRow = z.strictObject({
  row: z.literal('person'),
  ...at,
  id: ExternalId,
  name: Name,
  email: Email.nullable(),
  organization: text,
  role: text,
  industry: text,
  from: Instant.nullable(),
  to: Instant.nullable(),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** A tie between two of the operator's people; `kind` says what `b` is to `a`, `closenessA` how close a feels. */
export const RelationshipRow = z.strictObject({
  row: z.literal('relationship'),
  ...at,
  a: ExternalId,
  b: ExternalId,
  kind: RelationshipKind.nullable(),
  since: Instant.nullable(),
  closenessA: Closeness.nullable(),
  closenessB: Closeness.nullable(),
});
export type RelationshipRow = z.infer<typeof RelationshipRow>;

/** A dated reason for `from`'s trust in `to`, from the operator's own history. */
export const EvidenceRow = z
  .strictObject({
    row: z.literal('evidence'),
    ...at,
    from: ExternalId,
    to: ExternalId,
    good: z.number().min(0).max(1000),
    bad: z.number().min(0).max(1000),
    at: Instant,
    domain: Domain.nullable(),
  })
  .refine(({ good, bad }) => good + bad > 0, 'good and bad are both 0');
export type EvidenceRow = z.infer<typeof EvidenceRow>;

export const ImportRow = z.discriminatedUnion('row', [ContactRow, PersonRow, RelationshipRow, EvidenceRow]);
export type ImportRow = z.infer<typeof ImportRow>;
