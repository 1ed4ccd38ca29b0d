import { beforeEach, describe, expect, it } from '@jest/globals';
import { createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { DataDamaged, KeyMissing } from './errors.js';
import { KeyStore } from './key-store.js';
import { PersonalData } from './personal-data.js';

/** Keys that a test can work out: 32 times the length of what they belong to. */
class KeysInAMap extends KeyStore {
  readonly keys = new Map<string, KeyObject | null>();
  readonly #name = (workspace: string, subject: string): string => `${workspace}/${subject}`;

  override ensure(workspace: string, subjects: readonly string[]): Promise<(KeyObject | null)[]> {
    for (const subject of subjects) {
      const name = this.#name(workspace, subject);
      if (!this.keys.has(name)) this.keys.set(name, key(this.keys.size + 1));
    }
    return Promise.resolve(subjects.map((subject) => this.find(workspace, subject)));
  }
  override find(workspace: string, subject: string): KeyObject | null {
    return this.keys.get(this.#name(workspace, subject)) ?? null;
  }
  override caughtUp(): Promise<void> {
    return Promise.resolve();
  }
  override erase(workspace: string, subject: string): Promise<void> {
    this.keys.set(this.#name(workspace, subject), null);
    return Promise.resolve();
  }
  override close(): Promise<void> {
    return Promise.resolve();
  }
}

const W = 'alumni';
const key = (n: number): KeyObject => createSecretKey(Buffer.alloc(32, n));
let keys: KeysInAMap;
let data: PersonalData;

beforeEach(async () => {
  keys = new KeysInAMap();
  data = new PersonalData(keys);
  await data.ensure(W, ['ann', 'bob']); // keys: 1 the workspace's, 2 ann's, 3 bob's
});

/** Opens a box by the letter of its layout. */
const openedByHand = (box: string, secret: KeyObject, bound: string): unknown => {
  const bytes = Buffer.from(box, 'base64');
  expect(bytes[0]).toBe(1);
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(1, 13));
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-16));
  return JSON.parse(decipher.update(bytes.subarray(13, -16)).toString() + decipher.final().toString());
};

describe('sealing', () => {
  it('uses AES-256-GCM under the one person’s key, bound to workspace and person', () => {
    const box = data.seal(W, ['ann'], { name: 'Ann' });
    expect(openedByHand(box, key(2), '["alumni","ann"]')).toEqual({ name: 'Ann' });
  });

  it('uses a key derived from all keys when several people are named', () => {
    const box = data.seal(W, ['bob', 'ann'], 'they met');
    const both = Buffer.concat([Buffer.alloc(32, 2), Buffer.alloc(32, 3)]);
    const derived = hkdfSync('sha256', both, '', 'warmpath: one key of several people', 32);
    expect(openedByHand(box, createSecretKey(new Uint8Array(derived)), '["alumni","ann","bob"]')).toBe(
      'they met',
    );
  });

  it('gives back what JSON can hold, in any order of the people, each named once or more', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const fields: unknown = JSON.parse(JSON.stringify(value));
        expect(data.open(W, ['ann'], data.seal(W, ['ann'], fields))).toEqual(fields);
        expect(data.open(W, ['bob', 'ann', 'bob'], data.seal(W, ['ann', 'bob'], fields))).toEqual(fields);
      }),
    );
  });

  it('makes another box each time, never the same nonce', () => {
    const nonces = Array.from({ length: 2_000 }, () => data.seal(W, ['ann'], 'same').slice(0, 17));
    expect(new Set(nonces).size).toBe(2_000);
  });

  it('shows nothing of the text', () => {
    const box = Buffer.from(data.seal(W, ['ann'], 'Ann Example'), 'base64');
    expect(box.includes('Ann')).toBe(false);
    expect(box).toHaveLength(1 + 12 + '"Ann Example"'.length + 16);
  });

  it('is refused for nobody, for a stranger and for a forgotten person', async () => {
    expect(() => data.seal(W, [], 'x')).toThrow(RangeError);
    expect(() => data.seal(W, ['ann', 'eve'], 'x')).toThrow(expect.objectContaining({ subject: 'eve' }));
    await keys.erase(W, 'ann');
    expect(() => data.seal(W, ['ann'], 'x')).toThrow(KeyMissing);
    expect(() => data.seal(W, ['ann', 'bob'], 'x')).toThrow(KeyMissing);
  });
});

describe('opening', () => {
  it('gives null once any of the people is forgotten, also for a key derived before', async () => {
    const alone = data.seal(W, ['ann'], 'alone');
    const together = data.seal(W, ['ann', 'bob'], 'together');
    await keys.erase(W, 'bob');
    expect(data.open(W, ['ann'], alone)).toBe('alone');
    expect(data.open(W, ['ann', 'bob'], together)).toBeNull();
  });

  it('refuses a box of other people or of another workspace, even under the same key', async () => {
    await keys.ensure('accelerator', ['ann']);
    keys.keys.set('accelerator/ann', key(2));
    keys.keys.set('alumni/bob', key(2));
    const box = data.seal(W, ['ann'], 'x');
    expect(() => data.open('accelerator', ['ann'], box)).toThrow(DataDamaged);
    expect(() => data.open(W, ['bob'], box)).toThrow(DataDamaged);
    expect(() => data.open(W, ['ann', 'bob'], box)).toThrow(DataDamaged);
  });

  it('refuses a box with any byte changed, cut or added', () => {
    const box = Buffer.from(data.seal(W, ['ann'], 'x'), 'base64');
    const changed = Array.from(box, (byte, at) => Buffer.from(box).fill(byte ^ 1, at, at + 1));
    for (const other of [
      ...changed,
      box.subarray(1),
      box.subarray(0, -1),
      Buffer.concat([box, box]),
      Buffer.alloc(0),
    ]) {
      expect(() => data.open(W, ['ann'], other.toString('base64'))).toThrow(DataDamaged);
    }
  });
});

describe('the MAC of a text', () => {
  it('is HMAC-SHA-256 under the workspace’s own key', () => {
    const expected = createHmac('sha256', key(1)).update('ann@example.org').digest('base64url');
    expect(data.mac(W, 'ann@example.org')).toBe(expected);
  });

  it('needs a workspace that was ensured', () => {
    expect(() => data.mac('accelerator', 'x')).toThrow(
      expect.objectContaining({ subject: 'workspace:accelerator' }),
    );
  });
});
