import type { Id } from '../kernel/values.js';
import { fingerprintOf, type Imports } from './imports.js';

/**
 * Forgets what an import brought. Of whom it showed a position, the same owner's other rows are forgotten as well: they
 * said less because of it, and their file can be taken again.
 */
export const undo = (imports: Imports, importId: Id): void => {
  imports.undone.add(importId);
  const known = imports.byId.get(importId);
  if (!known) return;
  for (const fingerprint of known.fingerprints) imports.seen.delete(fingerprint);
  for (const pair of known.shown) imports.shownPositions.undo(pair, importId);
  for (const [key, person] of known.named) imports.namesakes.delete(key, person);
  for (const { row } of known.doubtful.values()) imports.undecided.delete(fingerprintOf(known.owner, row));
  imports.byId.delete(importId);
  const toTakeAgain = new Set(known.shown);
  for (const [fingerprint, pair] of imports.seen) {
    if (pair !== null && toTakeAgain.has(pair)) imports.seen.delete(fingerprint);
  }
};
