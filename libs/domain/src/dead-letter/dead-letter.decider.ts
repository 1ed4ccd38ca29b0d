import { accept, type Decision } from '../kernel/decider.js';
import { fold } from '../kernel/fold.js';
import type { Folds } from '../state.js';
import type { RetryRecord, SkipRecord } from './dead-letter.commands.js';
import { RecordRetried, RecordSkipped } from './dead-letter.events.js';

const SUBJECT = 'dead-letters';

export const retryRecord = (data: RetryRecord): Decision =>
  accept(data.position, RecordRetried(SUBJECT, data));

export const skipRecord = (data: SkipRecord): Decision => accept(data.position, RecordSkipped(SUBJECT, data));

/** They are for projections: no rule depends on them. */
export const deadLetterFolds: Folds = {
  ...fold(RecordRetried, () => undefined),
  ...fold(RecordSkipped, () => undefined),
};
