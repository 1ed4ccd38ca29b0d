import { systemSources } from '#runtime';
import { commandMix } from './command-mix.js';
import type { HistoryChecker } from './history-checker.js';
import type { Writing } from './writing-client.js';

/** What clients share that have given nothing yet, in a workspace where nobody is. */
export const newWriting = (checker: HistoryChecker, workspace = 'mine'): Writing => ({
  checker,
  workspace,
  mix: commandMix,
  newId: systemSources.newId,
  people: new Set(),
  seekers: new Set(),
  given: 0,
  answered: () => undefined,
});
