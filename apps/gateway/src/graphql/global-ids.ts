import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Id, WorkspaceId } from '#domain';
import { KeyMissing, PersonalData } from '#personal-data';

/** What an id can name. */
export type NodeKind =
  'Person' | 'Organization' | 'Import' | 'Introduction' | 'Position' | 'Report' | 'Vouch';

export interface LocalId {
  readonly kind: string;
  readonly workspace: string;
  readonly id: Id;
}

const CIPHER = 'aes-128-ecb';
const KEY_BYTES = 16;
const SHAPE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODY = '00000000-0000-7000-8000-000000000000';

/**
 * Ids as clients see them: opaque, and bound to their workspace. Ours begin with the time they were made, which would
 * tell an importer that somebody else had the same contact before; so that one block is enciphered under a key of the
 * workspace and kind. One id is one block, hence ECB repeats nothing but equal ids, as ids must.
 */
@Injectable()
export class GlobalIds {
  constructor(private readonly personalData: PersonalData) {}

  write(kind: NodeKind, workspace: WorkspaceId, id: Id): string {
    const cipher = createCipheriv(CIPHER, this.key(kind, workspace), null).setAutoPadding(false);
    return Buffer.from(`${kind}|${workspace}|${dashed(cipher.update(bytesOf(id)))}`).toString('base64url');
  }

  /** Null for what was never one of our ids. What was made up names nobody. */
  parse(text: string): LocalId | null {
    const bytes = Buffer.from(text, 'base64url');
    const [kind, workspace, block, ...rest] = bytes.toString('utf8').split('|');
    if (kind === undefined || workspace === undefined || block === undefined || rest.length > 0) return null;
    if (bytes.toString('base64url') !== text) return null; // decoding skips over whatever is no base64
    return SHAPE.test(block) ? { kind, workspace, id: this.open(kind, workspace, block) } : null;
  }

  private open(kind: string, workspace: WorkspaceId, block: string): Id {
    try {
      const decipher = createDecipheriv(CIPHER, this.key(kind, workspace), null).setAutoPadding(false);
      return dashed(decipher.update(bytesOf(block)));
    } catch (fault) {
      if (fault instanceof KeyMissing) return NOBODY; // no such workspace
      throw fault;
    }
  }

  private key(kind: string, workspace: WorkspaceId): Buffer {
    return Buffer.from(this.personalData.mac(workspace, `global ids of ${kind}`), 'base64url').subarray(
      0,
      KEY_BYTES,
    );
  }
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const dashed = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
