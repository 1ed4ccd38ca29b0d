import { describe, expect, it } from '@jest/globals';
import { LogDamaged } from './errors.js';
import type { Claim } from './event-log.js';
import { decodeRecord, encodeRecord } from './record.js';

const claim: Claim = { kind: 'CLAIM', nonce: 'n', owner: 'me', url: null, partitionCount: 1 };

describe('a record', () => {
  it('comes back as it was, with the offset that the log gives it', () => {
    expect(decodeRecord(0, 7, encodeRecord(claim))).toEqual({ ...claim, offset: 7 });
  });

  it.each(['', 'null', '{}', '7', '{"kind":"OTHER"}', '{"kind":"CLAIM"'])('is not the text %j', (text) => {
    expect(() => decodeRecord(2, 7, text)).toThrow(LogDamaged);
    expect(() => decodeRecord(2, 7, text)).toThrow('offset 7 of partition 2');
  });
});
