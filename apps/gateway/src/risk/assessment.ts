import type { Id, Quote } from '#domain';
import {
  afterFailure,
  breachOf,
  budgetVerdict,
  othersAtMost,
  portfolioRisk,
  stakeOf,
  type Breach,
  type BreachCoefficients,
  type BudgetVerdict,
  type PortfolioRisk,
} from '#trust-model';
import type { BreachRecord, EvidenceSums, OpenVouch, RiskFigures } from '#trust-graph';
import type { ProposedVouch } from './proposed-vouch.js';

/** What a vouch would put at risk. Losses are falls of mean trust, 0 to 1 per contact. */
export interface Assessment {
  readonly sumsNow: EvidenceSums;
  readonly sumsIfItFails: EvidenceSums;
  readonly baseRate: number;
  readonly stake: number;
  /** What is known of the vouch, and the weights by which that makes a probability. */
  readonly signs: BreachRecord;
  readonly coefficients: BreachCoefficients;
  readonly breach: Breach;
  readonly expectedLoss: number;
  readonly othersAtMost: number;
  /** All other open vouches: one that is open already is not counted twice. */
  readonly others: readonly OpenVouch[];
  readonly before: PortfolioRisk;
  readonly after: PortfolioRisk;
  readonly budget: number;
  readonly verdict: BudgetVerdict;
}

/**
 * The model's word on the figures of one contact.
 * @param contact index into the figures' contacts
 * @param introduction that asks for the vouch, if any
 * @param severity how badly it fails, 0 to 1
 * @throws RangeError there is no such contact
 */
export const assess = (
  { contacts, breach: signs, coefficients, open }: RiskFigures,
  contact: number,
  introduction: Id | null,
  severity = 1,
): Assessment => {
  const trust = contacts[contact];
  if (!trust) throw new RangeError('no such contact among the figures');
  const stake = stakeOf(trust.sums, trust.baseRate, severity);
  const breach = breachOf(signs, coefficients);
  const others = open.items.filter((item) => introduction === null || item.introduction !== introduction);
  const after = portfolioRisk([...others, { stake, breachProbability: breach.probability }]);
  return {
    sumsNow: trust.sums,
    sumsIfItFails: afterFailure(trust.sums, severity),
    baseRate: trust.baseRate,
    stake,
    signs,
    coefficients,
    breach,
    expectedLoss: breach.probability * stake,
    othersAtMost: othersAtMost(trust.baseRate, severity),
    others,
    get before() {
      return portfolioRisk(others); // a quote needs only what comes after
    },
    after,
    budget: open.budget,
    verdict: budgetVerdict(after, open.budget),
  };
};

/** The figures as deciders take them. @param whole the assessment at severity 1 */
export const quoteOf = (
  { connector, seeker, contact, domain }: ProposedVouch,
  { stake, signs, coefficients, breach, verdict }: Assessment,
  position: number,
): Quote => ({
  connector,
  seeker,
  contact,
  domain,
  stake,
  breachProbability: breach.probability,
  coefficients: coefficients.version,
  signs,
  verdict,
  position,
});
