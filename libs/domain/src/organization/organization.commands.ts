import { z } from 'zod';
import { Id, line } from '../kernel/values.js';
import { Sector } from '../kernel/vocabulary.js';

export const OrganizationName = line(200);

/** An organisation of the same folded name is the same one. */
export const AddOrganization = z.strictObject({
  name: OrganizationName,
  industry: line(200).nullable().default(null),
  sector: Sector.nullable().default(null),
});
export type AddOrganization = z.infer<typeof AddOrganization>;

export const DescribeOrganization = z.strictObject({
  organization: Id,
  industry: line(200).nullable().optional(),
  sector: Sector.nullable().optional(),
});
export type DescribeOrganization = z.infer<typeof DescribeOrganization>;

/** `person` null takes the speaker's word back. */
export const NameDecisionMaker = z.strictObject({
  by: Id.nullable(),
  organization: Id,
  person: Id.nullable(),
});
export type NameDecisionMaker = z.infer<typeof NameDecisionMaker>;
