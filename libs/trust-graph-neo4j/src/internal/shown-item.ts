import type { Viewer } from '#access';
import type { EvidenceItem } from '#trust-graph';
import type { Item } from './tie-facts.js';

/** The ends of a tie and operators see all of an item; others its kind and the year. */
export const shownItem = (viewer: Viewer, { from, to, kind, at, good, bad, domain }: Item): EvidenceItem => {
  if (viewer.operator || viewer.person === from || viewer.person === to)
    return { kind, at, good, bad, domain };
  const year = new Date(at * 1000).getUTCFullYear();
  return { kind, at: Date.UTC(year, 0, 1) / 1000, good: null, bad: null, domain: null };
};
