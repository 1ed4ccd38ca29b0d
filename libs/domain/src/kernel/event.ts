import { z } from 'zod';
import type { Id, Instant, WorkspaceId } from './values.js';

/**
 * Personal fields of an event, apart from its plain data: sealed under the keys of the people they name
 * before the event is recorded, and unreadable once one of them is forgotten.
 */
export interface Personal {
  readonly people: readonly Id[];
  readonly fields: unknown;
}

/** What a decider writes: a fact in the past tense, `type` ending in `.vN`, about one subject (its stream). */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly subject: string;
  readonly data: Data;
  readonly personal?: readonly Personal[];
  /** When it happened in the world; absent: when the command was given. */
  readonly time?: Instant;
  /** Who told of it, where it is another person's word. */
  readonly reportedby?: Id;
}

/** An event with its moment: what states are folded of, so that they come out the same live and replayed. */
export type TimedEvent<Type extends string = string, Data = unknown> = NewEvent<Type, Data> & {
  readonly time: Instant;
};

/** An event that names no moment happened when its command was given. */
export const timed = (event: NewEvent, given: Instant): TimedEvent => ({
  ...event,
  time: event.time ?? given,
});

/** A new event with everything the partition's owner adds. Attribute names are those of CloudEvents 1.0. */
export interface DomainEvent<Type extends string = string, Data = unknown> extends NewEvent<Type, Data> {
  readonly specversion: '1.0';
  readonly id: Id;
  readonly source: string;
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly workspace: WorkspaceId;
  readonly streamversion: number;
  readonly actor: string;
  readonly commandid: Id;
  readonly correlationid: Id;
  readonly causationid: Id;
  readonly recordedat: Instant;
}

/** Definition of one event type: its name, the schema of its plain data and of each personal part. */
export interface EventDefinition<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: z.ZodType<Data>;
  readonly personal: z.ZodType;
  (
    subject: string,
    data: Data,
    more?: Pick<NewEvent, 'personal' | 'time' | 'reportedby'>,
  ): NewEvent<Type, Data>;
  /** Narrows an event of unknown type to this one. */
  is<Given extends NewEvent>(event: Given): event is Given & NewEvent<Type, Data>;
}

/** Makes an event type: callable to write one, and carrying the schemas that append and upcasts validate with. */
export const defineEvent = <Type extends `${string}.v${number}`, Schema extends z.ZodType>(
  type: Type,
  data: Schema,
  personal: z.ZodType = z.never(),
): EventDefinition<Type, z.infer<Schema>> => {
  const make = (
    subject: string,
    fields: z.infer<Schema>,
    more: Pick<NewEvent, 'personal' | 'time' | 'reportedby'> = {},
  ) => ({
    type,
    subject,
    data: fields,
    ...more,
  });
  return Object.assign(make, {
    type,
    data: data as z.ZodType<z.infer<Schema>>,
    personal,
    is: <Given extends NewEvent>(event: Given): event is Given & NewEvent<Type, z.infer<Schema>> =>
      event.type === type,
  });
};
