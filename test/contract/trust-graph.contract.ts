import { describe } from '@jest/globals';
import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { promises, type Exceptions } from './promises.js';
import { briefPromises } from './trust-graph/briefs.contract.js';
import { contactPromises } from './trust-graph/contacts.contract.js';
import { directoryPromises } from './trust-graph/directory.contract.js';
import { equalityPromises } from './trust-graph/equality.contract.js';
import { introductionPromises } from './trust-graph/introductions.contract.js';
import { limitPromises } from './trust-graph/limits.contract.js';
import { noPathPromises } from './trust-graph/no-path.contract.js';
import { optionPromises } from './trust-graph/options.contract.js';
import { pathPromises } from './trust-graph/paths.contract.js';
import { onStage, type Promises } from './trust-graph/stage.js';
import { propertyPromises } from './trust-graph/properties.contract.js';
import { targetPromises } from './trust-graph/targets.contract.js';
import { trustPromises } from './trust-graph/trust.contract.js';
import { visibilityPromises } from './trust-graph/visibility.contract.js';
import { vouchOutcomesPromises } from './trust-graph/vouch-outcomes.contract.js';
import { vouchRiskPromises } from './trust-graph/vouch-risk.contract.js';
import { writerPromises } from './trust-graph/writer.contract.js';

const ports: Readonly<Record<string, Promises>> = {
  'graph writer': writerPromises,
  'warm paths': pathPromises,
  'path options': optionPromises,
  'limits of connectors': limitPromises,
  'path targets': targetPromises,
  'no path': noPathPromises,
  'trust between': trustPromises,
  visibility: visibilityPromises,
  'mutual contacts and reachable': contactPromises,
  directory: directoryPromises,
  introductions: introductionPromises,
  'vouch risk': vouchRiskPromises,
  'vouch outcomes': vouchOutcomesPromises,
  briefs: briefPromises,
  'trust and paths': propertyPromises,
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
