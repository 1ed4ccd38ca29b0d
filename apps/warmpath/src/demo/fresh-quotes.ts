import { assess, DEMO_WORKSPACE, quoteOf } from '#apps/gateway';
import { toSeconds, type Quote } from '#domain';
import type { TrustGraph } from '#trust-graph';
import { personId } from './steps/people.js';
import type { Known, Step, Vouching } from './step.js';

const viewer = { workspace: DEMO_WORKSPACE, person: null, operator: true };

/** What a step's vouches put at risk on its day, as the gateway would ask for it. The graph has all earlier steps. */
export const freshQuotes = async (
  { at, vouches = [] }: Step,
  known: Known,
  { vouchRisk }: TrustGraph,
  upTo: number,
): Promise<Quote[]> =>
  Promise.all(vouches.map(async (vouch) => quoteFor(vouch, toSeconds(at), known, vouchRisk, upTo)));

const quoteFor = async (
  vouch: Vouching,
  asOf: number,
  known: Known,
  vouchRisk: TrustGraph['vouchRisk'],
  upTo: number,
): Promise<Quote> => {
  const connector = personId(known, vouch.connector);
  const seeker = personId(known, vouch.seeker);
  const contact = personId(known, vouch.contact);
  const moment = { asOf, knownAt: Number.MAX_SAFE_INTEGER, upTo };
  const figures = await vouchRisk.ofVouch({
    viewer,
    connector,
    seeker,
    contacts: [contact],
    moment,
    evidence: 0,
  });
  if (!figures) throw new Error('nobody sees what this vouch puts at risk');
  return quoteOf(
    { connector, seeker, contact, domain: null, introduction: null },
    assess(figures, 0, null),
    upTo,
  );
};
