import { Admission, LogDamaged } from '#event-log';
import type { BatchTable } from './batch-table.js';
import { PARTITION } from './partition.js';

/**
 * The admission at the end of the table. Every record there counted when it was written, so the last one and the
 * claim of its term tell all of it, without reading the rest.
 */
export const restored = (table: BatchTable): Admission => {
  const last = table.last();
  if (!last) return new Admission(PARTITION);
  const term = last.kind === 'CLAIM' ? last.offset : last.term;
  const claim = table.page(term)[0];
  if (claim?.kind !== 'CLAIM')
    throw new LogDamaged(PARTITION, term, 'it should be the claim of the last commit');
  const seq = last.kind === 'CLAIM' ? -1 : last.seq;
  return new Admission(PARTITION, { next: last.offset + 1, term, seq, nonce: claim.nonce, voided: 0 });
};
