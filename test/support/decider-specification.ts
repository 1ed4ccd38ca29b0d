import { expect } from '@jest/globals';
import {
  commands,
  decide,
  evolve,
  initialState,
  isRefused,
  timed,
  type Answer,
  type Command,
  type CommandContext,
  type CommandType,
  type NewEvent,
  type Rejection,
  type RejectionCode,
  type WorkspaceState,
} from '#domain';
import type { z } from 'zod';

/** When the commands of specs are given, unless they say otherwise. */
export const NOW = '2026-03-01T12:00:00Z';

/** The n-th of a fixed sequence of ids. */
export const idNumber = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** New things get these ids in order: `fresh(1)`, `fresh(2)`, … */
export const fresh = (n: number): string => idNumber(0xf000 + n);

/** Counts over all commands of one specification: a second command's first new thing goes on where the first ended. */
const freshIds = () => {
  let made = 0;
  return () => fresh(++made);
};

export type Given = {
  [Type in CommandType]: [Type, z.input<(typeof commands)[Type]['schema']>];
}[CommandType];

/** An event, or a command that was accepted. */
export type Happened = NewEvent | Given;

const theOperator = { person: null, operator: true } as const;

/**
 * Given what happened, when a command is given, then these events or this refusal. Commands in `given` are decided
 * and folded as well: often the shortest way to say what happened.
 */
export class Specification {
  readonly state: WorkspaceState = initialState();
  private readonly newId = freshIds();
  private actor: CommandContext['actor'] = theOperator;
  private occurredAt = NOW;

  given(...happened: readonly Happened[]): this {
    for (const one of happened) {
      if (isGiven(one)) this.when(one[0], one[1]).accepted();
      else evolve(this.state, timed(one, this.occurredAt));
    }
    return this;
  }

  by(person: string): this {
    this.actor = { person, operator: false };
    return this;
  }

  byOperator(): this {
    this.actor = theOperator;
    return this;
  }

  at(occurredAt: string): this {
    this.occurredAt = occurredAt;
    return this;
  }

  /** The command passes its schema first, as it does on its way to the recorder. */
  when<Type extends CommandType>(type: Type, data: z.input<(typeof commands)[Type]['schema']>) {
    const { actor, occurredAt, newId } = this;
    const command = { type, data: commands[type].schema.parse(data) } as Command;
    const before = JSON.stringify(this.state, everything);
    const decision = decide(command, this.state, { actor, occurredAt, newId });
    expect(JSON.stringify(this.state, everything)).toBe(before);
    return {
      /** Folds what was decided, so that the next command sees it. */
      accepted: (): Answer => {
        if (isRefused(decision)) throw new Error(`refused: ${decision.rejection.message}`);
        for (const event of decision.events) evolve(this.state, timed(event, occurredAt));
        return decision.answer;
      },
      then: (...events: readonly NewEvent[]): void => {
        if (isRefused(decision)) throw new Error(`refused: ${decision.rejection.message}`);
        expect(decision.events).toEqual(events);
      },
      events: (): readonly NewEvent[] => {
        if (isRefused(decision)) throw new Error(`refused: ${decision.rejection.message}`);
        return decision.events;
      },
      thenRefused: (code: RejectionCode): void => {
        expect(isRefused(decision) ? decision.rejection.code : 'accepted').toBe(code);
      },
      /** The whole "no": its words and figures too. */
      refusal: (): Rejection => {
        if (!isRefused(decision)) throw new Error('accepted');
        return decision.rejection;
      },
    };
  }
}

const isGiven = (one: Happened): one is Given => Array.isArray(one);

/** Maps and sets as their entries, so that a decider that writes into the state shows. */
const everything = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
