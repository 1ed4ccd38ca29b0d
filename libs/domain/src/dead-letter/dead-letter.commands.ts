import { z } from 'zod';
import { line } from '../kernel/values.js';

/** A record of the log by its place, as `/ready` and receipts name it: `partition:offset`. */
const Position = z.string().regex(/^\d{1,7}:\d{1,15}$/, 'must be partition:offset, as in 0:1234');

/** Tells projections that stand at a record to try it once more. */
export const RetryRecord = z.strictObject({ position: Position });
export type RetryRecord = z.infer<typeof RetryRecord>;

/** Tells projections that can't apply a record to go on without it. */
export const SkipRecord = z.strictObject({
  position: Position,
  /** Kept for good and in clear, for whoever runs this: it names no person. */
  reason: line(500),
});
export type SkipRecord = z.infer<typeof SkipRecord>;
