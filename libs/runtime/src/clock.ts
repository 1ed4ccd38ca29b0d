import { v7 } from 'uuid';
import type { Sources } from '#recording';

/** The machine's clock and a fresh UUIDv7 each time, each after the one before. */
export const systemSources: Sources = { now: () => Date.now(), newId: () => v7() };

/** Injection token of the clock and the id source. */
export const SOURCES = Symbol('Sources');
export type { Sources };
