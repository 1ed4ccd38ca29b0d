import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { Visibility } from '../kernel/vocabulary.js';
import { IntroductionPolicy } from './introduction-policy.js';
import { EvidenceWeights } from './workspace.commands.js';

export const WorkspaceOpened = defineEvent(
  'WorkspaceOpened.v1',
  z.strictObject({ halfLifeSeconds: z.number().positive(), baseRate: z.number().positive() }),
);

/**
 * Whole policy as it holds from here on, so that a reader needs no earlier one. What events of the past lack was not
 * known then: it is as usual.
 */
export const PolicySet = defineEvent(
  'PolicySet.v1',
  z.strictObject({
    visibilityDefault: Visibility,
    evidence: EvidenceWeights.partial({ accepted: true, vouch: true }),
    introductions: IntroductionPolicy.optional(),
  }),
);
