import type { PersonKey } from '../people.js';

/** What somebody does next, on which day, and what goes with it. */
export type Turn =
  | readonly [turn: 'asks back', on: string, question: string]
  | readonly [turn: 'tells', on: string, answer: string]
  | readonly [turn: 'accepts', on: string]
  | readonly [turn: 'names', on: string, people: readonly PersonKey[]]
  | readonly [turn: 'declines', on: string, reason: string]
  | readonly [turn: 'asks the target', on: string]
  | readonly [turn: 'target asks back', on: string, question: string]
  | readonly [turn: 'consents', on: string]
  | readonly [turn: 'would rather not', on: string, reason: string]
  | readonly [turn: 'introduces', on: string]
  | readonly [turn: 'answers', on: string]
  | readonly [turn: 'books', on: string, meeting: string]
  | readonly [turn: 'ends', on: string, outcome: 'GOOD' | 'NEUTRAL' | 'BAD', severity: number]
  | readonly [turn: 'closes the loop', on: string, note: string]
  | readonly [turn: 'withdraws', on: string, reason: string];

/** An introduction that somebody asked for, and how it went on. */
export interface Story {
  readonly seeker: PersonKey;
  readonly connector: PersonKey;
  readonly to: PersonKey | { readonly role: string; readonly industry: string };
  readonly on: string;
  readonly message: string;
  /** The story that led to this connector, by its name. */
  readonly after?: string;
  readonly then: readonly Turn[];
  /** Nobody answers the last of it, and the clock ends it. */
  readonly runsOut?: true;
}

export type Stories = Readonly<Record<string, Story>>;
