import { v7 } from 'uuid';
import type { Sources } from '#recording';

/** The machine's clock and a fresh UUIDv7 each time, each after the one before. */
export const systemSources: Sources = { now: () => Date.now(), newId: () => v7() };

/**
 * The machine's clock put forward by so many seconds, or back, for tests. The ids tell the same time, since recorders
 * take an id's age by their own clock; so a client of such a service that makes command ids itself makes them by the
 * service's clock, or finds them too old.
 */
export const shiftedSources = (seconds: number): Sources => {
  const { now, newId } = systemSources;
  const milliseconds = seconds * 1_000;
  return { now: () => now() + milliseconds, newId: () => shifted(newId(), milliseconds) };
};

/** A UUIDv7 begins with its time, in milliseconds of 48 bits (RFC 9562, section 5.7). */
const shifted = (id: string, milliseconds: number): string => {
  const time = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + milliseconds;
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}${id.slice(13)}`;
};

/** Injection token of the clock and the id source. */
export const SOURCES = Symbol('Sources');
export type { Sources };
