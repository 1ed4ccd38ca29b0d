import {
  events,
  type Id,
  type Instant,
  type NewEvent,
  type Personal,
  type TimedEvent,
  type WorkspaceId,
} from '#domain';
import type { SealedPart, StoredEvent } from '#event-log';
import type { PersonalData } from '#personal-data';
import type { Cause } from './cause.js';

/** A new event, its place in its stream decided, that waits to be sealed and recorded. */
export interface VersionedEvent {
  readonly event: TimedEvent;
  readonly streamversion: number;
  readonly id: Id;
}

/** Puts an event into its envelope and seals what is personal. The people's keys exist already. */
export const store = (
  { event, streamversion, id }: VersionedEvent,
  cause: Cause,
  recordedat: Instant,
  personalData: PersonalData,
): StoredEvent => ({
  specversion: '1.0',
  id,
  source: `/workspaces/${cause.workspace}`,
  type: event.type,
  subject: event.subject,
  time: event.time,
  datacontenttype: 'application/json',
  workspace: cause.workspace,
  streamversion,
  actor: cause.actor,
  commandid: cause.commandId,
  correlationid: cause.commandId,
  causationid: cause.commandId,
  recordedat,
  data: event.data,
  ...(event.reportedby === undefined ? {} : { reportedby: event.reportedby }),
  ...(event.personal === undefined ? {} : { sealed: sealed(cause.workspace, event.personal, personalData) }),
});

/** The event as deciders fold it; parts about a forgotten person stay shut and are left out. */
export const restore = (stored: StoredEvent, personalData: PersonalData): TimedEvent => {
  const { type, subject, data, time, reportedby } = stored;
  const told = { type, subject, data, time, ...(reportedby === undefined ? {} : { reportedby }) };
  if (stored.sealed === undefined) return told;
  const personal = stored.sealed.flatMap(({ people, box }) => {
    const fields = personalData.open(stored.workspace, people, box);
    return fields === null ? [] : [{ people, fields }];
  });
  return { ...told, personal };
};

/** Makes the keys of everybody whom these events name in sealed parts. */
export const ensureKeys = async (
  recorded: readonly { readonly cause: Cause; readonly events: readonly VersionedEvent[] }[],
  personalData: PersonalData,
): Promise<void> => {
  const named = new Map<WorkspaceId, Id[]>();
  for (const { cause, events } of recorded) {
    const people = named.get(cause.workspace) ?? [];
    for (const { event } of events) for (const part of event.personal ?? []) people.push(...part.people);
    named.set(cause.workspace, people);
  }
  await Promise.all([...named].map(([workspace, people]) => personalData.ensure(workspace, people)));
};

/**
 * Whatever is recorded has passed its schema: replay trusts it for ever.
 * @throws ZodError a decider wrote what its event's schema does not allow: a fault of ours, nothing is recorded
 */
export const validated = (event: NewEvent): NewEvent => {
  const definition = events.get(event.type);
  if (!definition) throw new Error(`event type ${event.type} has no definition`);
  definition.data.parse(event.data);
  for (const { fields } of event.personal ?? []) definition.personal.parse(fields);
  return event;
};

const sealed = (workspace: string, personal: readonly Personal[], personalData: PersonalData): SealedPart[] =>
  personal.map(({ people, fields }) => ({ people, box: personalData.seal(workspace, people, fields) }));
