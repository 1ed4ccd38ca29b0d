import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { Id, Instant } from '../kernel/values.js';
import { RelationshipKind, Visibility } from '../kernel/vocabulary.js';
import { OrganizationDescription } from '../organization/organization.events.js';
import { PositionHeld, Profile } from '../person/person.events.js';
import { ImportSource } from './contacts.commands.js';
import { ContactRow } from './import-row.js';

const line = z.number().int();

/** What an import found out, resolved to ids. Two events carry it: a chunk's, and a doubtful row's once decided. */
export const ImportedFacts = z.strictObject({
  people: z.array(Id),
  organizations: z.array(OrganizationDescription),
  positions: z.array(PositionHeld.data),
  positionsLeft: z.array(z.strictObject({ position: Id, to: Instant })),
  ties: z.array(
    z.strictObject({
      from: Id,
      to: Id,
      kind: RelationshipKind.nullable(),
      since: Instant.nullable(),
      goodFrom: z.number().nullable(),
      goodTo: z.number().nullable(),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      from: Id,
      to: Id,
      good: z.number(),
      bad: z.number(),
      at: Instant,
      domain: z.string().nullable(),
    }),
  ),
  /** Which sides of the new ties start at `visibility`: the owner's, or both for an operator's import. */
  visibility: Visibility,
  /** Rows without personal content, to know them again. */
  fingerprints: z.array(z.string()),
});
export type ImportedFacts = z.infer<typeof ImportedFacts>;

export const SkipReason = z.enum([
  'ALREADY_IMPORTED',
  'STILL_DOUBTFUL',
  'YOURSELF',
  'UNKNOWN_PERSON',
  'SAME_PERSON',
  'IN_THE_FUTURE',
  'DATES_REVERSED',
  'EMAIL_OF_ANOTHER',
]);
export type SkipReason = z.infer<typeof SkipReason>;

/** What became of the rows of a chunk, by line. */
export const ImportReport = z.strictObject({
  rows: z.number().int(),
  taken: z.number().int(),
  skipped: z.array(z.strictObject({ line, reason: SkipReason })),
  doubtful: z.array(z.strictObject({ line, candidates: z.array(Id) })),
});
export type ImportReport = z.infer<typeof ImportReport>;

const chunk = { import: Id, source: ImportSource, owner: Id.nullable() };

/** Personal: per person their profile as imported, with the row's fingerprint; or a whole doubtful row. */
export const ImportedPersonal = z.union([
  z.object({ profile: Profile, fingerprint: z.string() }),
  z.object({ doubtful: ContactRow }),
]);
export type ImportedPersonal = z.infer<typeof ImportedPersonal>;

export const ContactsImported = defineEvent(
  'ContactsImported.v1',
  z.strictObject({ ...chunk, facts: ImportedFacts, report: ImportReport }),
  ImportedPersonal,
);

export const MatchResolved = defineEvent(
  'MatchResolved.v1',
  z.strictObject({ ...chunk, line, person: Id, facts: ImportedFacts }),
  ImportedPersonal,
);

export const ImportUndone = defineEvent('ImportUndone.v1', z.strictObject({ import: Id }));
