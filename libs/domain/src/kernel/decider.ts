import type { NewEvent } from './event.js';
import type { Rejection, RejectionCode } from './rejection.js';
import type { Id, Instant } from './values.js';

/** Who gave a command. `person` is null for an operator who acts as nobody in particular, and for the system. */
export interface Actor {
  readonly person: Id | null;
  readonly operator: boolean;
}

/** What arrives with a command, so that deciders need no clock, no randomness and no network. */
export interface CommandContext {
  readonly actor: Actor;
  readonly occurredAt: Instant;
  /** Fresh UUIDv7s, monotonic: a new person's id sorts after every earlier one. */
  readonly newId: () => Id;
}

/** What a command did: the events to record, and the answer that a retry gets again. */
export interface Acceptance {
  readonly events: readonly NewEvent[];
  readonly answer: Answer;
}

/** `id` is the object the command was about; `report` is what an import says of its rows. */
export interface Answer {
  readonly id: string;
  readonly report?: unknown;
}

export type Decision = Acceptance | { readonly rejection: Rejection };

export const accept = (id: string, ...events: NewEvent[]): Acceptance => ({ events, answer: { id } });

export const refuse = (
  code: RejectionCode,
  message: string,
  figures: Omit<Rejection, 'code' | 'message'> = {},
): { readonly rejection: Rejection } => ({
  rejection: { code, message, ...figures },
});

/** Of a decision, or of what leads to one. */
export const isRefused = (found: object): found is { readonly rejection: Rejection } => 'rejection' in found;
