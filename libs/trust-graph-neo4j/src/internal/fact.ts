import type { Id } from '#domain';
import type { GraphChange } from '#trust-graph';

export type ChangeName = GraphChange['change'];
type Changes = { readonly [Change in GraphChange as Change['change']]: Change };

/** When a change was recorded. Whatever was recorded later has a higher `place`. */
export interface Recorded {
  readonly place: number;
  readonly offset: number;
  /** Seconds UTC. */
  readonly recordedAt: number;
  /** Imports that its record belongs to: once one of them is undone, the change never was. */
  readonly imports?: readonly Id[];
}

/** A change as the database keeps it: a line of JSON on the node or tie that it is about. */
export type Fact<Name extends ChangeName = ChangeName> = Changes[Name] & Recorded;

/** More changes than one record has: they fit into one message of the log. */
const CHANGES_PER_RECORD = 2 ** 20;

export const placeOf = (offset: number, change: number): number => offset * CHANGES_PER_RECORD + change;

export const written = (fact: Fact): string => JSON.stringify(fact);

export const read = (line: string): Fact => JSON.parse(line) as Fact;
