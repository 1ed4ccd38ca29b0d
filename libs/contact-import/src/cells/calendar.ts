import { toInstant, type Instant } from '#domain';

/** The most that a clock on Earth is ahead of UTC. */
const FURTHEST_EAST = 14 * 3600;

/** 00:00:00Z of a day, in seconds since 1970; null for a day that no calendar has, or before 1900. */
export const startOfDay = (year: number, month: number, day: number): number | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists && year >= 1900 ? at.getTime() / 1000 : null;
};

/**
 * An instant no later than now; null: it lies in the future. A date alone may be today's somewhere on Earth while UTC
 * still writes yesterday: it counts as now.
 */
export const notAfter = (now: number, at: number, dateAlone: boolean): Instant | null => {
  if (at <= now) return toInstant(at);
  return dateAlone && at <= now + FURTHEST_EAST ? toInstant(now) : null;
};
