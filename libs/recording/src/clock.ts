import { v5 } from 'uuid';
import type { Due, WorkspaceId } from '#domain';
import type { Cause } from './cause.js';

/** Namespace of these ids (RFC 9562, section 5.5): made up once, and never changed. */
const DUE_THINGS = '6f1d8a52-3c0e-4b7a-9a54-0d2f1be7c683';

/**
 * What time does as a cause of events. Its command id is a UUIDv5 of what is due, so that whoever finds it due, and
 * when, speaks of the same one.
 */
export const causeOfTime = (workspace: WorkspaceId, { subject, kind, due }: Due): Cause => ({
  workspace,
  commandId: v5(JSON.stringify([workspace, subject, kind, due]), DUE_THINGS),
  actor: 'clock',
});
