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
    case 'VOUCH':
      return `vouched for them${where} in ${year}`;
    case 'OUTCOME':
      return `${ended(good, bad)} in ${year}`;
    case 'WITNESSED_OUTCOME':
      return `saw an introduction end in ${year}`;
    case 'HISTORY':
      return bad === null || bad === 0
        ? `good experience${where} in ${year}`
        : `mixed or bad experience${where} in ${year}`;
  }
};

/** How it ended is for its own people to know. */
const ended = (good: number | null, bad: number | null): string => {
  if (bad !== null && bad > 0) return 'an introduction went badly';
  return good !== null && good > 0 ? 'an introduction went well' : 'an introduction ended';
};
