import { z } from 'zod';

/** A UUIDv7 in its canonical form, lower case: sorts by time of making, and by code unit. */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'must be a UUIDv7');
export type Id = z.infer<typeof Id>;

/** Workspace names are ids and appear in tokens, file names and logs: short, lower case, no surprises. */
export const WorkspaceId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, 'must be 1 to 64 characters of a-z, 0-9 and -');
export type WorkspaceId = z.infer<typeof WorkspaceId>;

/** `Date` takes 30 February for 2 March, and 24:00 for the next day: a date is what keeps its day and hour. */
const isOfTheCalendar = (text: string): boolean => {
  const date = new Date(text);
  return date.getUTCDate() === Number(text.slice(8, 10)) && date.getUTCHours() === Number(text.slice(11, 13));
};

/** ISO 8601, UTC, whole seconds: the resolution of both clocks, and one spelling each, so that texts compare as times. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'must be like 2026-01-31T09:30:00Z')
  .refine(isOfTheCalendar, 'is not a date of the calendar');
export type Instant = z.infer<typeof Instant>;

/** Line of text a person typed: trimmed, not empty, no control characters. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must have at most ${longest} characters`)
    // eslint-disable-next-line no-control-regex -- control characters are what this refuses
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must be one line without control characters');

/** Text of several lines that a person typed: trimmed, not empty, no control characters but line breaks and tabs. */
export const paragraph = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must have at most ${longest} characters`)
    // eslint-disable-next-line no-control-regex -- control characters are what this refuses
    .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/, 'must not hold control characters');

export const Name = line(200);
export const Email = line(254).regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address');
export const ProfileUrl = line(500).regex(/^https?:\/\/[^\s]+$/i, 'must be an http or https address');
export const ExternalId = line(200);
export const Domain = line(100);

/** Seconds since 1970, UTC: how the trust model and the graph hold time. */
export const toSeconds = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000);

export const toInstant = (seconds: number): Instant =>
  new Date(seconds * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z');

export const laterBy = (instant: Instant, days: number): Instant =>
  toInstant(toSeconds(instant) + Math.round(days * 86_400));
