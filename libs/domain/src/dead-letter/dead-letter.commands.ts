import { z } from 'zod';

/** A record of the log by its place, as `/ready` names it: `partition:offset`. */
const place = {
  partition: z.int().min(0).max(1_000_000),
  offset: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
};

/** Tells projections that stand at a record to try it once more. */
export const RetryRecord = z.strictObject(place);
export type RetryRecord = z.infer<typeof RetryRecord>;

/** Tells projections that can't apply a record to go on without it. */
export const SkipRecord = z.strictObject({
  ...place,
  /** Kept for good and in clear, for whoever runs this: it names no person. */
  reason: z.string().trim().min(1).max(500),
});
export type SkipRecord = z.infer<typeof SkipRecord>;
