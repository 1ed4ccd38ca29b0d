import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';

const position = z.string().min(1);

export const RecordRetried = defineEvent('RecordRetried.v1', z.strictObject({ position }));

/** Lies behind the record it is about, in the same partition; so every later reader leaves out the same one. */
export const RecordSkipped = defineEvent(
  'RecordSkipped.v1',
  z.strictObject({ position, reason: z.string().min(1) }),
);
