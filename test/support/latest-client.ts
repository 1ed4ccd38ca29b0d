import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { Client, type Answer } from './client.js';

/** How far everybody in one story has got. */
export interface Latest {
  readToken: string | null;
}

interface Receipt {
  readonly receipt?: { readonly readToken: string } | null;
}

const RETRY_FOR_MS = 30_000;

/**
 * Sees whatever anybody in the story has done, whichever gateway answers; and does what a client is told: after `RETRY`,
 * or where nobody answers, it sends the same again, for half a minute.
 */
export class LatestClient extends Client {
  constructor(
    url: string,
    headers: Readonly<Record<string, string>>,
    private readonly latest: Latest,
  ) {
    super(url, headers);
  }

  override async send<Data = Record<string, never>>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Data>> {
    const { readToken } = this.latest;
    const sent = withCommandId(variables);
    const atLeast: Record<string, string> = readToken === null ? {} : { 'x-warmpath-at-least': readToken };
    const until = performance.now() + RETRY_FOR_MS;
    for (;;) {
      const answer = await super.send<Data>(query, sent, { ...atLeast, ...headers }).catch(unreachable);
      const retry =
        answer === null || (answer.errors ?? []).some((error) => isPassing(error.extensions.code));
      if (!retry || performance.now() > until) {
        if (answer === null) throw new Error(`nobody has answered for ${RETRY_FOR_MS / 1_000} s`);
        this.note(answer.data);
        return answer;
      }
      await pause(200);
    }
  }

  private note(data: unknown): void {
    for (const payload of Object.values((data ?? {}) as Record<string, Receipt | null>)) {
      if (payload?.receipt) this.latest.readToken = payload.receipt.readToken;
    }
  }
}

/** A command keeps its id when it is sent again, so that it counts once. */
const withCommandId = (variables: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  'input' in variables
    ? { ...variables, input: { commandId: uuidv7(), ...(variables['input'] as object) } }
    : { ...variables };

const unreachable = (): null => null;
const isPassing = (code: string): boolean => code === 'RETRY' || code === 'STALE';
