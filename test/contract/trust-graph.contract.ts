import { describe } from '@jest/globals';
import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { promises, type Exceptions } from './promises.js';
import { contactPromises } from './trust-graph/contacts.promises.js';
import { directoryPromises } from './trust-graph/directory.promises.js';
import { equalityPromises } from './trust-graph/equality.promises.js';
import { noPathPromises } from './trust-graph/no-path.promises.js';
import { optionPromises } from './trust-graph/options.promises.js';
import { pathPromises } from './trust-graph/paths.promises.js';
import { onStage, type Promises } from './trust-graph/stage.js';
import { targetPromises } from './trust-graph/targets.promises.js';
import { trustPromises } from './trust-graph/trust.promises.js';
import { visibilityPromises } from './trust-graph/visibility.promises.js';
import { writerPromises } from './trust-graph/writer.promises.js';

const ports: Readonly<Record<string, Promises>> = {
  'graph writer': writerPromises,
  'warm paths': pathPromises,
  'path options': optionPromises,
  'path targets': targetPromises,
  'no path': noPathPromises,
  'trust between': trustPromises,
  visibility: visibilityPromises,
  'mutual contacts and reachable': contactPromises,
  directory: directoryPromises,
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
