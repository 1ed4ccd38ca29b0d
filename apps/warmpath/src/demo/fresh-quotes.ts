import { DEMO_WORKSPACE, quotesAt } from '#apps/gateway';
import { toSeconds, type Quote } from '#domain';
import type { TrustGraph } from '#trust-graph';
import { personId } from './steps/people.js';
import type { Known, Step } from './step.js';

/** What a step's vouches put at risk on its day, as the gateway would ask for it. The graph has all earlier steps. */
export const freshQuotes = async (
  { at, vouches = [] }: Step,
  known: Known,
  { vouchRisk }: TrustGraph,
  upTo: number,
): Promise<Quote[]> => {
  const moment = { asOf: toSeconds(at), knownAt: Number.MAX_SAFE_INTEGER, upTo };
  const quotes = vouches.map(({ connector, seeker, contact }) => {
    const people = {
      connector: personId(known, connector),
      seeker: personId(known, seeker),
      contacts: [personId(known, contact)],
    };
    return quotesAt(vouchRisk, DEMO_WORKSPACE, { ...people, domain: null, introduction: null }, moment);
  });
  return (await Promise.all(quotes)).flat();
};
