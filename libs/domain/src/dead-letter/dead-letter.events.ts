import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';

const place = { partition: z.int().min(0), offset: z.int().min(0) };

export const RecordRetried = defineEvent('RecordRetried.v1', z.strictObject(place));

/** Lies behind the record it is about, in the same partition; so every later reader leaves out the same one. */
export const RecordSkipped = defineEvent(
  'RecordSkipped.v1',
  z.strictObject({ ...place, reason: z.string().min(1) }),
);
