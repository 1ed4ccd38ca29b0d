import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { EventDefinition } from '#domain';
import type { StoredEvent } from '#event-log';
import type { z } from 'zod';

/** An event as a log holds it for ever, and what its sealed parts say, in their order. */
export interface GoldenEvent {
  readonly file: string;
  readonly stored: StoredEvent;
  readonly opened: readonly unknown[];
}

/** One file or more per event type: `<Type>.vN.json`, further ones `<Type>.vN.<what is special>.json`. Never edited. */
export const goldenEvents: readonly GoldenEvent[] = globSync('libs/domain/golden/*.json')
  .sort()
  .map((file) => ({
    file: basename(file),
    ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<GoldenEvent, 'file'>),
  }));

const envelope = [
  ...[
    'specversion',
    'id',
    'source',
    'type',
    'subject',
    'time',
    'datacontenttype',
    'workspace',
    'streamversion',
  ],
  ...['actor', 'commandid', 'correlationid', 'causationid', 'recordedat', 'data', 'sealed', 'reportedby'],
];

/** What stands between today's definition and an event of the past: it must read all of it, and nothing into it. */
export const incompatibilities = (
  definition: Pick<EventDefinition, 'type' | 'data' | 'personal'>,
  { file, stored, opened }: GoldenEvent,
): string[] => [
  ...(stored.type === definition.type ? [] : [`${file}: is of type ${stored.type}`]),
  ...Object.keys(stored)
    .filter((attribute) => !envelope.includes(attribute))
    .map((attribute) => `${file}: attribute ${attribute} is unknown`),
  ...unread(`${file}: data`, definition.data, stored.data),
  ...opened.flatMap((fields, part) => unread(`${file}: sealed part ${part}`, definition.personal, fields)),
];

const unread = (what: string, schema: z.ZodType, value: unknown): string[] => {
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${what}.${path.join('.')}: ${message}`);
  return isDeepStrictEqual(parsed.data, value) ? [] : [`${what} is read as something else`];
};
