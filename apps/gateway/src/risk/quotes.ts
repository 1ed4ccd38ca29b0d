import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Quote, type WorkspaceId } from '#domain';
import { KeyMissing, PersonalData } from '#personal-data';
import { badInput } from '../graphql/faults.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Quotes as clients carry them from a question to a yes: nobody else can make one, change one, or use one of another
 * workspace; and nobody can read one, for it holds ids of ours that begin with the time they were made.
 *
 * Layout, in base64url: nonce (12 bytes), tag (16), and the quote as JSON under AES-256-GCM with a key of the workspace.
 * The nonce is a MAC of what is sealed, so that it comes twice for the same quote only, which then has the same text.
 */
@Injectable()
export class Quotes {
  constructor(private readonly personalData: PersonalData) {}

  write(workspace: WorkspaceId, quote: Quote): string {
    const text = JSON.stringify(Quote.parse(quote)); // in the order of the schema, whatever engine had the figures
    const nonce = this.mac(workspace, `nonce of ${text}`).subarray(0, NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.mac(workspace, 'key'), nonce, { authTagLength: TAG_BYTES });
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws Fault BAD_USER_INPUT for whatever this workspace was not given: garbled, cut, forged, or another’s */
  parse(workspace: WorkspaceId, text: string, field = 'input.quote'): Quote {
    const quote = Quote.safeParse(this.open(workspace, text));
    if (quote.success) return quote.data;
    throw badInput(field, 'is not a quote of this workspace');
  }

  private open(workspace: WorkspaceId, text: string): unknown {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.toString('base64url') !== text || bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
    try {
      return opened(this.mac(workspace, 'key'), bytes);
    } catch (fault) {
      if (fault instanceof KeyMissing) return null; // no such workspace
      throw fault;
    }
  }

  private mac(workspace: WorkspaceId, purpose: string): Buffer {
    return Buffer.from(this.personalData.mac(workspace, `vouch quotes: ${purpose}`), 'base64url');
  }
}

/** Null for a box that this key did not close. */
const opened = (key: Buffer, bytes: Buffer): unknown => {
  const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAuthTag(tag);
  const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  try {
    return JSON.parse(Buffer.concat([text, decipher.final()]).toString('utf8'));
  } catch {
    return null; // the tag doesn't fit
  }
};
