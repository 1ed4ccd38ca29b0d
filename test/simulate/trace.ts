import type { Id } from '#domain';
import type { Outcome } from '#recording';

/** Ids of a schedule differ in their ends. */
export const short = (id: Id): string => `…${id.slice(-4)}`;

export const said = (outcome: Outcome | null): string => {
  if (!outcome) return 'not mine';
  switch (outcome.outcome) {
    case 'ok':
      return `ok at ${outcome.position.offset}`;
    case 'refused':
      return `refused, ${outcome.rejection.code}`;
    case 'unknown':
      return `unknown, ${outcome.why}`;
  }
};

/** A record as it lies in the log, in a few words. */
export const inShort = (text: string): string => {
  const { kind, owner, term, seq, commandId } = JSON.parse(text) as Readonly<Record<string, string>>;
  return kind === 'CLAIM' ? `CLAIM of ${owner}` : `COMMIT ${term}/${seq} of ${short(String(commandId))}`;
};
