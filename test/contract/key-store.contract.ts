import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import type { KeyObject } from 'node:crypto';
import type { KeyStore } from '#personal-data';
import { type Exceptions, promises } from './promises.js';

/** A fresh, empty key store, and the means to close it and open it again as another process would. */
export interface KeyStoreUnderTest {
  readonly keys: KeyStore;
  readonly reopen: () => Promise<KeyStore>;
  readonly remove: () => Promise<void>;
}

const W = 'alumni';

/** What a key is, so that keys compare. */
const shown = (key: KeyObject | null | undefined): string | null => key?.export().toString('hex') ?? null;
const shownAll = (keys: readonly (KeyObject | null)[]): (string | null)[] => keys.map(shown);

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

    const ensured = async (workspace: string, ...subjects: string[]): Promise<(string | null)[]> =>
      shownAll(await keys.ensure(workspace, subjects));
    const found = (workspace: string, ...subjects: string[]): (string | null)[] =>
      subjects.map((subject) => shown(keys.find(workspace, subject)));

    promise('makes a key of 32 bytes per subject, no two alike, in the order asked', async () => {
      const made = await ensured(W, 'ann', 'bob', 'workspace:alumni');
      expect(made.map((key) => key?.length)).toEqual([64, 64, 64]);
      expect(new Set(made).size).toBe(3);
      expect(found(W, 'bob')).toEqual([made[1]]);
      expect(await ensured(W, 'workspace:alumni', 'ann')).toEqual([made[2], made[0]]);
    });

    promise('makes no second key for a subject, asked again, at once, or twice in one call', async () => {
      const [first, second] = await Promise.all([ensured(W, 'ann', 'bob', 'ann'), ensured(W, 'ann')]);
      expect(first[2]).toEqual(first[0]);
      expect(second[0]).toEqual(first[0]);
      expect(await ensured(W, 'ann')).toEqual([first[0]]);
    });

    promise('finds nothing for a subject it was never asked to make a key for', async () => {
      expect(found(W, 'nobody')).toEqual([null]);
    });

    promise('keeps a subject of one workspace apart from the same subject in another', async () => {
      const here = await ensured(W, 'ann');
      expect(found('accelerator', 'ann')).toEqual([null]);
      expect(await ensured('accelerator', 'ann')).not.toEqual(here);
      await keys.erase('accelerator', 'ann');
      expect(found(W, 'ann')).toEqual(here);
    });

    promise('keeps its keys when it is opened again', async () => {
      const made = await ensured(W, 'ann', 'bob');
      keys = await opened.reopen();
      expect(found(W, 'ann', 'bob')).toEqual(made);
      expect(await ensured(W, 'ann', 'bob')).toEqual(made);
    });

    promise('erases for good: never found, never made again, also when it is opened again', async () => {
      const [ann, bob] = await ensured(W, 'ann', 'bob');
      expect(found(W, 'ann')).toEqual([ann]);
      await keys.erase(W, 'ann');
      await keys.erase(W, 'ann');
      expect(found(W, 'ann')).toEqual([null]);
      expect(await ensured(W, 'ann', 'bob')).toEqual([null, bob]);
      keys = await opened.reopen();
      expect(found(W, 'ann')).toEqual([null]);
      expect(await ensured(W, 'ann', 'bob')).toEqual([null, bob]);
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
      const made = await ensured(W, ...subjects);
      expect(new Set(made).size).toBe(5_000);
      expect(found(W, ...subjects)).toEqual(made);
    });

    promise(
      'finishes what is under way when it is closed, and fails every call after that, but closing',
      async () => {
        const pending = ensured(W, 'ann');
        await keys.close();
        await keys.close();
        const made = await pending;
        await expect(keys.ensure(W, ['ann'])).rejects.toThrow('closed');
        await expect(keys.erase(W, 'ann')).rejects.toThrow('closed');
        expect(() => keys.find(W, 'ann')).toThrow('closed');
        keys = await opened.reopen();
        expect(found(W, 'ann')).toEqual(made);
      },
    );

    noOtherExceptions();
  });
};
