import { opinionOf, tierOf } from '#trust-model';
import type { EvidenceItem, EvidenceSums } from '#trust-graph';
import type { Evidence, Trust } from './trust.type.js';

/** The model's words for a directed tie's sums. */
export const trustOf = (sums: EvidenceSums, baseRate: number, items: readonly EvidenceItem[]): Trust => ({
  ...opinionOf(sums, baseRate),
  tier: tierOf(sums),
  items: items.map(evidenceOf),
});

const evidenceOf = (item: EvidenceItem): Evidence => ({ ...item, text: words(item) });

const words = ({ kind, at, good, bad, domain }: EvidenceItem): string => {
  const year = String(new Date(at * 1000).getUTCFullYear());
  const where = domain === null ? '' : ` in ${domain}`;
  switch (kind) {
    case 'IMPORTED':
      return `listed as a contact since ${year}`;
    case 'CLOSENESS':
      return good === null ? `rated how close they are in ${year}` : `rated their closeness in ${year}`;
    case 'INTERACTION':
      return `answered within two weeks in ${year}`;
    case 'CONVERSATION':
      return `talked for a quarter of an hour or more in ${year}`;
    case 'ENDORSEMENT':
      return `endorsed them${where} in ${year}`;
    case 'ACCEPTED':
      return `agreed to introduce them in ${year}`;
    case 'OUTCOME':
      return `an introduction ended in ${year}`;
    case 'WITNESSED_OUTCOME':
      return `saw an introduction end in ${year}`;
    case 'HISTORY':
      return bad === null || bad === 0
        ? `good experience${where} in ${year}`
        : `mixed or bad experience${where} in ${year}`;
  }
};
