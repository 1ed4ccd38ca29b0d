import { RecordRetried, RecordSkipped } from '#domain';
import { projecting, type Projections } from './projections.js';

/** They tell projectors what to do, and the graph nothing. */
export const deadLetterProjections: Projections = {
  ...projecting(RecordRetried, () => []),
  ...projecting(RecordSkipped, () => []),
};
