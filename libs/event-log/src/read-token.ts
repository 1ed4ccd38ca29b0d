import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Position } from './event-log.js';

const FORMAT = 1;
const BODY_BYTES = 11;
const MAC_BYTES = 16;

/**
 * Read tokens: a position as an opaque string that only its own workspace can use.
 *
 * Layout, in base64url (36 characters): format (1 byte), partition (4), offset (6), and the first 16 bytes of an
 * HMAC-SHA-256 over workspace and the rest. The MAC keeps a client from asking to wait for a made-up position, and
 * a token of one workspace from saying anything in another.
 */
export class ReadTokens {
  /** @param key a secret of at least 32 bytes, the same in every process that writes or reads tokens */
  constructor(private readonly key: KeyObject) {
    if ((key.symmetricKeySize ?? 0) < 32)
      throw new RangeError('the key of read tokens needs at least 32 bytes');
  }

  write(workspace: string, { partition, offset }: Position): string {
    const body = Buffer.alloc(BODY_BYTES);
    body.writeUInt8(FORMAT, 0);
    body.writeUInt32BE(partition, 1);
    body.writeUIntBE(offset, 5, 6);
    return Buffer.concat([body, this.mac(workspace, body)]).toString('base64url');
  }

  /** Null for whatever this workspace was not given: garbled, cut, forged, or another workspace's. */
  parse(workspace: string, token: string): Position | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== BODY_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return null;
    const body = bytes.subarray(0, BODY_BYTES);
    if (!timingSafeEqual(bytes.subarray(BODY_BYTES), this.mac(workspace, body))) return null;
    if (body.readUInt8(0) !== FORMAT) return null;
    return { partition: body.readUInt32BE(1), offset: body.readUIntBE(5, 6) };
  }

  private mac(workspace: string, body: Uint8Array): Buffer {
    const hmac = createHmac('sha256', this.key).update(`read token\0${workspace}\0`).update(body);
    return hmac.digest().subarray(0, MAC_BYTES);
  }
}
