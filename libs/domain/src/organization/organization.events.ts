import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { Id } from '../kernel/values.js';
import { Sector } from '../kernel/vocabulary.js';

/** Whole description as it holds from here on. Organisations are plain, not personal. */
export const OrganizationDescription = z.strictObject({
  organization: Id,
  name: z.string(),
  industry: z.string().nullable(),
  sector: Sector.nullable(),
});
export type OrganizationDescription = z.infer<typeof OrganizationDescription>;

export const OrganizationAdded = defineEvent('OrganizationAdded.v1', OrganizationDescription);
export const OrganizationDescribed = defineEvent('OrganizationDescribed.v1', OrganizationDescription);

export const DecisionMakerNamed = defineEvent(
  'DecisionMakerNamed.v1',
  z.strictObject({ organization: Id, person: Id.nullable(), by: Id.nullable() }),
);
