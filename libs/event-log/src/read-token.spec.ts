import { describe, expect, it } from '@jest/globals';
import { createHmac, createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { ReadTokens } from './read-token.js';

const secret = (byte: number, length = 32) => createSecretKey(Buffer.alloc(length, byte));
const key = secret(7);
const tokens = new ReadTokens(key);

describe('a read token', () => {
  it('is laid out as its comment says', () => {
    const body = Buffer.from('01' + '00000002' + '000000000102', 'hex');
    const mac = createHmac('sha256', key)
      .update('read token\0alumni\0')
      .update(body)
      .digest()
      .subarray(0, 16);
    const token = Buffer.concat([body, mac]).toString('base64url');
    expect(token).toHaveLength(36);
    expect(tokens.write('alumni', { partition: 2, offset: 258 })).toBe(token);
    expect(tokens.parse('alumni', token)).toEqual({ partition: 2, offset: 258 });
  });

  it('comes back as the position it was made of', () => {
    fc.assert(
      fc.property(fc.nat(0xffff_ffff), fc.nat(2 ** 48 - 1), (partition, offset) => {
        expect(tokens.parse('alumni', tokens.write('alumni', { partition, offset }))).toEqual({
          partition,
          offset,
        });
      }),
    );
  });

  it('says nothing to another workspace, nor under another key', () => {
    const token = tokens.write('alumni', { partition: 0, offset: 5 });
    expect(tokens.parse('accelerator', token)).toBeNull();
    expect(new ReadTokens(secret(8)).parse('alumni', token)).toBeNull();
  });

  it('does not survive the change of any one of its characters', () => {
    const token = tokens.write('alumni', { partition: 0, offset: 5 });
    for (let at = 0; at < token.length; at++) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(tokens.parse('alumni', changed)).toBeNull();
    }
  });

  it.each(['', 'x', 'not a token', 'A'.repeat(36), `${'A'.repeat(36)}=`, '\u0000'])('is not %j', (text) => {
    expect(tokens.parse('alumni', text)).toBeNull();
  });

  it('is not one that is padded, cut or longer', () => {
    const token = tokens.write('alumni', { partition: 0, offset: 5 });
    for (const text of [`${token}A`, token.slice(1), token.slice(0, -1), ` ${token}`, `${token}\n`]) {
      expect(tokens.parse('alumni', text)).toBeNull();
    }
  });

  it('needs a key that is worth its name', () => {
    expect(() => new ReadTokens(secret(7, 31))).toThrow(RangeError);
  });
});
