import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Viewer } from '#access';
import type { Account } from './identity.js';

/** One thing that somebody asked for, in names of ours: never a client's text, never a value. */
export interface Audited {
  readonly door: 'graphql' | 'import';
  readonly kind: string;
  /** Root fields of an operation, the source of an import. */
  readonly asked: readonly string[];
}

/** Says in the log what operators do, since they see a whole workspace. Ids and names of fields only: nothing personal. */
export class AuditLog {
  private readonly log: Logger;

  /** @param always where who is an operator is proven, no log level silences it */
  constructor(logger: Logger, { always }: { readonly always: boolean }) {
    this.log = logger.child({ audit: true }, always ? { level: 'info' } : {});
  }

  note({ workspace, person, operator }: Viewer, account: Account | null, audited: Audited): void {
    if (!operator) return;
    this.log.info(
      { workspace, person, account: account && accountDigest(account), ...audited },
      'an operator acts',
    );
  }
}

/** Tells accounts apart, and is found again by whoever knows issuer and subject: a subject may be an e-mail address. */
export const accountDigest = ({ issuer, subject }: Account): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
    .slice(0, 16);
