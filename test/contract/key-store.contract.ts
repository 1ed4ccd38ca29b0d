import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import type { KeyStore } from '#personal-data';
import { type Exceptions, promises } from './promises.js';

/** A fresh, empty key store, and the means to close it and open it again as another process would. */
export interface KeyStoreUnderTest {
  readonly keys: KeyStore;
  readonly reopen: () => Promise<KeyStore>;
  readonly remove: () => Promise<void>;
}

const W = 'alumni';

/** What every key store promises; `open` makes a new one each time. */
export const keyStoreContract = (
  name: string,
  open: () => Promise<KeyStoreUnderTest>,
  exceptions: Exceptions = {},
): void => {
  describe(`key store: ${name}`, () => {
    const { promise, noOtherExceptions } = promises(exceptions);
    let opened: KeyStoreUnderTest;
    let keys: KeyStore;

    beforeEach(async () => {
      opened = await open();
      keys = opened.keys;
    });
    afterEach(async () => {
      await keys.close();
      await opened.remove();
    });

    promise('makes a key of 32 bytes per subject, no two alike, in the order asked', async () => {
      const made = await keys.ensure(W, ['ann', 'bob', 'workspace:alumni']);
      expect(made.map((key) => key?.length)).toEqual([32, 32, 32]);
      expect(new Set(made.map((key) => Buffer.from(key ?? []).toString('hex'))).size).toBe(3);
      expect(keys.find(W, 'bob')).toEqual(made[1]);
      expect(await keys.ensure(W, ['workspace:alumni', 'ann'])).toEqual([made[2], made[0]]);
    });

    promise('makes no second key for a subject, asked again, at once, or twice in one call', async () => {
      const [first, second] = await Promise.all([
        keys.ensure(W, ['ann', 'bob', 'ann']),
        keys.ensure(W, ['ann']),
      ]);
      expect(first[2]).toEqual(first[0]);
      expect(second[0]).toEqual(first[0]);
      expect(await keys.ensure(W, ['ann'])).toEqual([first[0]]);
    });

    promise('finds nothing for a subject it was never asked to make a key for', () => {
      expect(keys.find(W, 'nobody')).toBeNull();
      return Promise.resolve();
    });

    promise('keeps a subject of one workspace apart from the same subject in another', async () => {
      const [here] = await keys.ensure(W, ['ann']);
      expect(keys.find('accelerator', 'ann')).toBeNull();
      const [there] = await keys.ensure('accelerator', ['ann']);
      expect(there).not.toEqual(here);
      await keys.erase('accelerator', 'ann');
      expect(keys.find(W, 'ann')).toEqual(here);
    });

    promise('keeps its keys when it is opened again', async () => {
      const made = await keys.ensure(W, ['ann', 'bob']);
      keys = await opened.reopen();
      expect([keys.find(W, 'ann'), keys.find(W, 'bob')]).toEqual(made);
      expect(await keys.ensure(W, ['ann', 'bob'])).toEqual(made);
    });

    promise('erases for good: never found, never made again, also when it is opened again', async () => {
      const [, bob] = await keys.ensure(W, ['ann', 'bob']);
      await keys.erase(W, 'ann');
      await keys.erase(W, 'ann');
      expect(keys.find(W, 'ann')).toBeNull();
      expect(await keys.ensure(W, ['ann', 'bob'])).toEqual([null, bob]);
      keys = await opened.reopen();
      expect(keys.find(W, 'ann')).toBeNull();
      expect(await keys.ensure(W, ['ann', 'bob'])).toEqual([null, bob]);
    });

    promise('erases a subject that has no key yet', async () => {
      await keys.erase(W, 'ann');
      expect(await keys.ensure(W, ['ann'])).toEqual([null]);
    });

    promise('lets an erasure win over a key being made at the same time', async () => {
      await Promise.all([keys.ensure(W, ['ann']), keys.erase(W, 'ann')]);
      expect(keys.find(W, 'ann')).toBeNull();
    });

    promise('makes thousands of keys in one call', async () => {
      const subjects = Array.from({ length: 5_000 }, (_, n) => `person-${n}`);
      const made = await keys.ensure(W, subjects);
      expect(subjects.map((subject) => keys.find(W, subject))).toEqual(made);
    });

    promise(
      'finishes what is under way when it is closed, and fails every call after that, but closing',
      async () => {
        const pending = keys.ensure(W, ['ann']);
        await keys.close();
        await keys.close();
        const made = await pending;
        await expect(keys.ensure(W, ['ann'])).rejects.toThrow('closed');
        await expect(keys.erase(W, 'ann')).rejects.toThrow('closed');
        expect(() => keys.find(W, 'ann')).toThrow('closed');
        keys = await opened.reopen();
        expect([keys.find(W, 'ann')]).toEqual(made);
      },
    );

    noOtherExceptions();
  });
};
