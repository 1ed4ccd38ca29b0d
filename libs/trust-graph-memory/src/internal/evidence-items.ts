import type { EvidenceItem } from '#trust-graph';
import type { EvidenceCodes } from './evidence-codes.js';
import type { HopSegment } from './hop-segment.js';
import { startOfYear, unpacked } from './instants.js';
import type { Lens } from './lens.js';

/** The newest items of a hop that count: whole for those who may know all, else only their kind and year. */
export const shownEvidence = (
  codes: EvidenceCodes,
  lens: Lens,
  segment: HopSegment,
  hop: number,
  limit: number,
  isOpen: boolean,
): readonly EvidenceItem[] => {
  const shown: EvidenceItem[] = [];
  if (limit === 0) return shown;
  const items = lens.items(segment, hop);
  for (let n = items.length - 1; n >= 0 && shown.length < limit; n--) {
    const index = items[n] ?? 0;
    const shape = codes.shapeOf(segment.histories.code[index] ?? 0);
    if (!shape) continue;
    const { kind, good, bad, domain } = shape;
    const at = unpacked(segment.histories.at[index] ?? 0);
    shown.push(
      isOpen
        ? { kind, at, good, bad, domain }
        : { kind, at: startOfYear(at), good: null, bad: null, domain: null },
    );
  }
  return shown;
};
