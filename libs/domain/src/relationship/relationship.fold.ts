import { fold } from '../kernel/fold.js';
import type { Folds } from '../state.js';
import { interactionFolds } from './interaction.decider.js';
import { RelationshipDescribed, StanceStated, VisibilitySet } from './relationship.events.js';

/** The network itself is the graph's: no rule of the write side rests on it. */
export const relationshipFolds: Folds = {
  ...fold(RelationshipDescribed, () => undefined),
  ...fold(StanceStated, () => undefined),
  ...fold(VisibilitySet, () => undefined),
  ...interactionFolds,
};
