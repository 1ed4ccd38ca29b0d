import { setTimeout as pause } from 'node:timers/promises';
import type { Id } from '#domain';
import { Client } from './client.js';
import type { HistoryChecker, Told } from './history-checker.js';

/** A command as a client gives it: a mutation and its input, and what only one of several can get by it. */
export interface Given {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly wants?: string;
}

/** Makes up the `n`-th command of all from the people that there are, and from those with a brief; null: it can't yet. */
export type MakesUp = (people: readonly Id[], n: number, seekers: readonly Id[]) => Given | null;

/** What clients of one test share. */
export interface Writing {
  readonly checker: HistoryChecker;
  readonly workspace: string;
  readonly mix: readonly MakesUp[];
  readonly newId: () => Id;
  /** Ids of the people that were added, as the service told them. */
  readonly people: Set<Id>;
  /** Those whose brief is recorded, as the service told. */
  readonly seekers: Set<Id>;
  /** How many commands were made up so far. */
  given: number;
  /** Called after every answer. */
  answered: () => void;
}

const BETWEEN_TRIES_MS = 100;
const LAST_MS = 60_000;

interface Pending extends Given {
  readonly commandId: Id;
}

/**
 * Gives one command after the other, with ids of its own, until the service is gone; then it begins with the one
 * whose outcome it does not know, or with the last one once more: both are retries of the same id.
 */
export class WritingClient {
  private pending: Pending | undefined;

  constructor(private readonly writing: Writing) {}

  /** Resolves once the service answers no more. @throws Error it answered with a fault of its own */
  async writeUntilGone(url: string): Promise<void> {
    for (let goesOn = await this.settle(url); goesOn; goesOn = await this.settle(url))
      this.pending = this.next();
  }

  /**
   * Goes on in whatever trouble, with a short rest after each answer that told nothing, and ends with nothing pending.
   * @param over aborted when it is to end
   * @throws Error the last command was not answered within a minute after that
   */
  async writeThrough(url: string, over: AbortSignal): Promise<void> {
    let overSince = Infinity;
    while (!over.aborted || this.pending) {
      if (over.aborted) overSince = Math.min(overSince, performance.now());
      if (performance.now() - overSince > LAST_MS) throw new Error('the last command is never answered');
      if (!(await this.settle(url))) await pause(BETWEEN_TRIES_MS);
      else this.pending = over.aborted ? undefined : this.next();
    }
  }

  /** Sends what is pending; false: the service is gone. */
  async settle(url: string): Promise<boolean> {
    if (!this.pending) return true;
    const { commandId, mutation, input } = this.pending;
    const { checker, people, seekers, workspace } = this.writing;
    const answer = await give(url, workspace, mutation, { ...input, commandId });
    if (answer === null) return false;
    checker.answer(commandId, answer.told);
    if (answer.added) people.add(answer.added);
    if (mutation === 'writeBrief') seekers.add(String(input['seeker']));
    this.writing.answered();
    return true;
  }

  private next(): Pending {
    const { mix, people, seekers, newId, checker } = this.writing;
    for (;;) {
      const n = this.writing.given++;
      const made = mix[n % mix.length]?.([...people], n, [...seekers]);
      if (!made) continue;
      const commandId = newId();
      checker.give(commandId, made.wants);
      return { ...made, commandId };
    }
  }
}

interface Payload {
  readonly person?: { readonly id: Id } | null;
  readonly rejection: { readonly code: string } | null;
  readonly receipt: { readonly position: string } | null;
}

/** What was answered; null where nothing was, or that the outcome is unknown. */
const give = async (
  url: string,
  workspace: string,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly told: Told; readonly added: Id | null } | null> => {
  const isAdding = mutation === 'addPerson';
  const client = new Client(url, { 'x-warmpath-workspace': workspace });
  try {
    const payload = await client.give<Payload>(mutation, input, isAdding ? 'person { id }' : '');
    const { rejection, receipt, person } = payload;
    if (rejection) return { told: { refused: rejection.code }, added: null };
    if (!receipt) throw new Error(`${mutation} was answered by neither a receipt nor a rejection`);
    return { told: { position: receipt.position }, added: person?.id ?? null };
  } catch (fault) {
    if (isUnknown(fault)) return null;
    throw fault;
  }
};

/** A connection that was cut (fetch says so by a TypeError), or a service that says itself that it can't tell. */
const isUnknown = (fault: unknown): boolean => {
  const { name, message } = fault as Error; // not by its class: that of fetch is not the one of a test's realm
  return name === 'TypeError' || message.includes('"RETRY"');
};
