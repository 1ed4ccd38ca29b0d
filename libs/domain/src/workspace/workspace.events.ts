import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { Visibility } from '../kernel/vocabulary.js';
import { EvidenceWeights } from './workspace.commands.js';

export const WorkspaceOpened = defineEvent(
  'WorkspaceOpened.v1',
  z.strictObject({ halfLifeSeconds: z.number().positive(), baseRate: z.number().positive() }),
);

/** Whole policy as it holds from here on, so that a reader needs no earlier one. */
export const PolicySet = defineEvent(
  'PolicySet.v1',
  z.strictObject({ visibilityDefault: Visibility, evidence: EvidenceWeights }),
);
