import { describe } from '@jest/globals';
import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { promises, type Exceptions } from './promises.js';
import { equalityPromises } from './trust-graph/equality.promises.js';
import { onStage, type Promises } from './trust-graph/stage.js';
import { writerPromises } from './trust-graph/writer.promises.js';

const ports: Readonly<Record<string, Promises>> = {
  'graph writer': writerPromises,
  'all ports': equalityPromises,
};

/** What every trust graph promises, port by port; `open` resolves with a new and empty graph each time. */
export const trustGraphContract = (
  name: string,
  open: (terms: ProfileTerms) => Promise<TrustGraph>,
  exceptions: Exceptions = {},
): void => {
  describe(`trust graph: ${name}`, () => {
    const { promise, noOtherExceptions } = promises(exceptions);
    describe.each(Object.entries(ports))('%s', (_port, kept) => {
      for (const [title, keep] of Object.entries(kept)) promise(title, () => onStage(open, keep));
    });
    noOtherExceptions();
  });
};
