import { expect, it } from '@jest/globals';

/** Titles of promises that an adapter does not keep, each with the reason. */
export type Exceptions = Readonly<Record<string, string>>;

/**
 * Declares the tests of a contract: all of them run, but for the exceptions, which stay visible as skipped with their
 * reason. An exception that names no promise is a fault itself.
 */
export const promises = (exceptions: Exceptions) => {
  const made = new Set<string>();
  return {
    promise: (title: string, keep: () => Promise<void>): void => {
      made.add(title);
      const reason = exceptions[title];
      if (reason === undefined) it(title, keep);
      else it.skip(`${title} (not here: ${reason})`, keep);
    },
    noOtherExceptions: (): void => {
      it('has exceptions only from promises that exist', () => {
        expect(Object.keys(exceptions).filter((title) => !made.has(title))).toEqual([]);
      });
    },
  };
};
