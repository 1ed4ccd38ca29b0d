import { z } from 'zod';
import { Visibility } from '../kernel/vocabulary.js';
import { IntroductionPolicy } from './introduction-policy.js';

/** Share of the stated good weight per event kind; `domain.md`, "From events to evidence". */
const weight = z.number().min(0).max(10);

export const EvidenceWeights = z.strictObject({
  /** r per point of closeness (0–5). */
  closeness: weight,
  /** r of an interaction answered within 14 days. */
  interaction: weight,
  /** r per point of an endorsement's strength (1–5). */
  endorsement: weight,
  /** r of an introduction that a connector accepted. */
  accepted: weight,
  /** r of a vouch, until it is withdrawn. */
  vouch: weight,
  /** Factor on a report that the other end has not confirmed. */
  unconfirmed: z.number().min(0).max(1),
});
export type EvidenceWeights = z.infer<typeof EvidenceWeights>;

/** Half-life and base rate are fixed here: changing them later would rewrite every figure of the past. */
export const OpenWorkspace = z.strictObject({
  halfLifeDays: z.number().min(1).max(36_525).default(730.5),
  baseRate: z.number().min(0.01).max(0.5).default(0.15),
});
export type OpenWorkspace = z.infer<typeof OpenWorkspace>;

const setsSomething = (parts: object): boolean => Object.values(parts).some((part) => part !== undefined);

export const SetPolicy = z
  .strictObject({
    visibilityDefault: Visibility.optional(),
    evidence: EvidenceWeights.partial().refine(setsSomething, 'must set something').optional(),
    introductions: IntroductionPolicy.partial().refine(setsSomething, 'must set something').optional(),
  })
  .refine(setsSomething, 'must set something');
export type SetPolicy = z.infer<typeof SetPolicy>;
