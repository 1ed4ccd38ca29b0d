import { describe, expect, it } from '@jest/globals';
import { createSecretKey, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import type { Quote } from '#domain';
import { KeyStore, PersonalData } from '#personal-data';
import { nothingKnown } from '../../../../test/support/breach-signs.js';
import { Quotes } from './quotes.js';

/** Two workspaces with keys; of any other there is none. */
class TwoWorkspaces extends KeyStore {
  override ensure(workspace: string, subjects: readonly string[]): Promise<(KeyObject | null)[]> {
    return Promise.resolve(subjects.map(() => this.find(workspace)));
  }
  override find(workspace: string): KeyObject | null {
    const byte = { mine: 1, other: 2 }[workspace];
    return byte === undefined ? null : createSecretKey(Buffer.alloc(32, byte));
  }
  override caughtUp(): Promise<void> {
    return Promise.resolve();
  }
  override erase(): Promise<void> {
    return Promise.resolve();
  }
  override close(): Promise<void> {
    return Promise.resolve();
  }
}

const quotes = new Quotes(new PersonalData(new TwoWorkspaces()));
const quote: Quote = {
  connector: '019bbf00-0000-7000-8000-00000000000a',
  seeker: '019bbf00-0000-7000-8000-00000000000b',
  contact: '019bbf00-0000-7000-8000-00000000000c',
  domain: 'data',
  stake: 0.23,
  breachProbability: 0.1,
  coefficients: 'hand-1',
  signs: nothingKnown,
  verdict: 'WITHIN_BUDGET',
  position: 42,
};
const refused = expect.objectContaining({
  message: 'input.quote: is not a quote of this workspace',
  extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) as object,
});

describe('a quote in a client’s hands', () => {
  it('comes back as it was given, and is the same text for the same figures', () => {
    const text = quotes.write('mine', quote);
    const { ofSeeker, ...signs } = nothingKnown;
    const { connector, ...rest } = quote;
    const inAnotherOrder = { ...rest, connector, signs: { ...signs, ofSeeker } };
    expect(quotes.write('mine', inAnotherOrder)).toBe(text);
    expect(text).toMatch(/^[\w-]+$/);
    expect(quotes.parse('mine', text)).toEqual(quote);
    expect(quotes.write('mine', { ...quote })).toBe(text);
    expect(quotes.write('mine', { ...quote, stake: 0.22 })).not.toBe(text);
    const anywhere = { ...quote, domain: null };
    expect(quotes.parse('mine', quotes.write('mine', anywhere))).toEqual(anywhere);
  });

  it('tells nobody our ids', () => {
    const bytes = Buffer.from(quotes.write('mine', quote), 'base64url').toString('latin1');
    expect(bytes).not.toContain('019bbf00');
    expect(bytes).not.toContain('hand-1');
  });

  it('says nothing in another workspace, nor in one that there isn’t', () => {
    const text = quotes.write('mine', quote);
    expect(() => quotes.parse('other', text)).toThrow(refused);
    expect(() => quotes.parse('nowhere', text)).toThrow(refused);
  });

  it('is refused once any bit of it is changed, or any of it is missing', () => {
    const bytes = Buffer.from(quotes.write('mine', quote), 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => quotes.parse('mine', changed.toString('base64url'))).toThrow(refused);
      }),
    );
    for (let length = 0; length < bytes.length; length++) {
      expect(() => quotes.parse('mine', bytes.subarray(0, length).toString('base64url'))).toThrow(refused);
    }
  });

  it.each(['', 'quote', 'ext:quote', 'x'.repeat(5_000), `${quotes.write('mine', quote)}=`, '\u0000'])(
    'is not %j',
    (text) => {
      expect(() => quotes.parse('mine', text)).toThrow(refused);
    },
  );

  it('names the field that it was given in', () => {
    expect(() => quotes.parse('mine', 'x', 'input.quotes')).toThrow(/^input\.quotes: is not a quote/);
  });
});
