import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';
import { DataDamaged } from './errors.js';

const CIPHER = 'aes-256-gcm';
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;

/** Random bytes are drawn for many nonces at once: the call into the system costs more than the bytes. */
const drawn = Buffer.alloc(NONCE_BYTES * 512);
let used = drawn.length;

const writeNonce = (box: Buffer): Buffer => {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  drawn.copy(box, 1, used, used + NONCE_BYTES);
  used += NONCE_BYTES;
  return box.subarray(1, HEAD_BYTES);
};

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits, good for 2³² boxes under one key.
 * Layout: format (1 byte), nonce (12), ciphertext, tag (16). `bound` is authenticated and not stored.
 */
export const closeBox = (key: KeyObject, bound: string, text: string): Buffer => {
  const head = Buffer.allocUnsafe(HEAD_BYTES);
  head[0] = FORMAT;
  const cipher = createCipheriv(CIPHER, key, writeNonce(head)).setAAD(Buffer.from(bound));
  const body = cipher.update(text, 'utf8');
  cipher.final();
  return Buffer.concat([head, body, cipher.getAuthTag()]);
};

/** @throws DataDamaged another key, another `bound`, or changed bytes */
export const openBox = (key: KeyObject, bound: string, box: Buffer): string => {
  if (box.length < HEAD_BYTES + TAG_BYTES || box[0] !== FORMAT) throw new DataDamaged();
  const bodyEnd = box.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, box.subarray(1, HEAD_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(bound))
    .setAuthTag(box.subarray(bodyEnd));
  const body = decipher.update(box.subarray(HEAD_BYTES, bodyEnd));
  try {
    decipher.final();
  } catch (cause) {
    throw new DataDamaged({ cause });
  }
  return body.toString('utf8');
};
