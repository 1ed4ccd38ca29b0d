import { z } from 'zod';

/** What the other person is to the one who says so (000.8). */
export const RelationshipKind = z.enum([
  'FRIEND',
  'FAMILY',
  'COLLEAGUE',
  'FORMER_COLLEAGUE',
  'MANAGER',
  'TEACHER',
  'CLIENT',
  'COACH',
  'ALUMNI_OFFICE',
  'ASSOCIATION',
  'PLACEMENT_SERVICE',
  'RECRUITER',
  'OTHER',
]);
export type RelationshipKind = z.infer<typeof RelationshipKind>;

/** Kinds that hold both ways: if you are my colleague, I am yours. */
export const mutualKinds: ReadonlySet<RelationshipKind> = new Set([
  'FRIEND',
  'FAMILY',
  'COLLEAGUE',
  'FORMER_COLLEAGUE',
]);

export const Stance = z.enum(['SUPPORTIVE', 'NEUTRAL', 'AGAINST']);
export type Stance = z.infer<typeof Stance>;

export const Sector = z.enum(['PUBLIC', 'PRIVATE', 'NONPROFIT']);
export type Sector = z.infer<typeof Sector>;

/** Who may see one side of a tie: its two ends, people tied to that side, or the whole workspace. */
export const Visibility = z.enum(['ENDS', 'CONTACTS', 'WORKSPACE']);
export type Visibility = z.infer<typeof Visibility>;

export const EvidenceKind = z.enum([
  'IMPORTED',
  'CLOSENESS',
  'INTERACTION',
  'CONVERSATION',
  'ENDORSEMENT',
  'ACCEPTED',
  'VOUCH',
  'OUTCOME',
  'WITNESSED_OUTCOME',
  'HISTORY',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;
