import { describe, expect, it } from '@jest/globals';
import type { OpenVouch, RiskFigures } from '#trust-graph';
import { breachCoefficients, breachOf } from '#trust-model';
import { nothingKnown } from '../../../../test/support/breach-signs.js';
import { assess, quoteOf } from './assessment.js';

const NOTHING = { good: 0, bad: 0 };
const open = (item: string, introduction: string | null): OpenVouch => ({
  item,
  introduction,
  seeker: 'ada',
  contact: 'cid',
  stake: 0.2,
  breachProbability: 0.5,
  acknowledgedBy: 'PERSON',
  since: 0,
  sumsNow: NOTHING,
});
const figures = (budget: number, items: OpenVouch[] = []): RiskFigures => ({
  contacts: [
    { sums: { good: 5, bad: 0 }, evidence: [], baseRate: 0.15 },
    { sums: NOTHING, evidence: [], baseRate: 0.15 },
  ],
  breach: nothingKnown,
  coefficients: breachCoefficients,
  open: { items, budget, baseRate: 0.15 },
});

describe('what a vouch would put at risk', () => {
  it('is the fall of the trust of the contact that is asked about, at the severity asked for', () => {
    // (5 + 0.3)/7 = 0.757142…, after three bad ones (5 + 0.3)/10 = 0.53, after one and a half (5 + 0.3)/8.5 = 0.623529…
    expect(assess(figures(1), 0, null).stake).toBeCloseTo(0.2271428571, 9);
    expect(assess(figures(1), 0, null).sumsIfItFails).toEqual({ good: 5, bad: 3 });
    expect(assess(figures(1), 0, null, 0.5).stake).toBeCloseTo(0.1336134454, 9);
    // 0.3/2 = 0.15, after three bad ones 0.3/5 = 0.06
    expect(assess(figures(1), 1, null).stake).toBeCloseTo(0.09, 9);
    expect(() => assess(figures(1), 2, null)).toThrow(RangeError);
  });

  it('is as likely as is assumed where nothing is known: about one in eight', () => {
    const { breach, expectedLoss } = assess(figures(1), 1, null);
    expect(breach.probability).toBeCloseTo(0.125, 2);
    expect(expectedLoss).toBeCloseTo(breach.probability * 0.09, 9);
  });

  it('comes on top of what else is open, and never on top of itself', () => {
    const items = [open('one', 'introduction'), open('two', null), open('three', 'another')];
    expect(assess(figures(1, items), 1, null).others).toHaveLength(3);
    const again = assess(figures(1, items), 1, 'introduction');
    expect(again.others.map(({ item }) => item)).toEqual(['two', 'three']);
    expect(again.before.expectedLoss).toBeCloseTo(0.2, 9);
    expect(again.after.expectedLoss).toBeCloseTo(0.2 + again.breach.probability * 0.09, 9);
    expect(assess(figures(1), 1, null).before).toMatchObject({ expectedLoss: 0, expectedShortfall95: 0 });
  });

  it('is held against the budget', () => {
    const items = [open('one', null), open('two', null)];
    expect(assess(figures(1, items), 1, null).verdict).toBe('WITHIN_BUDGET');
    // both open ones fail in a quarter of all cases: the worst twentieth costs 0.4 at the least
    expect(assess(figures(0.39, items), 1, null).verdict).toBe('OVER_BUDGET');
  });

  it('is as likely as the weights of the figures make it', () => {
    const own = { ...breachCoefficients, version: 'otc-1+3', ownOutcomes: 40, intercept: 9 };
    const risk = assess({ ...figures(1), coefficients: own }, 1, null);
    // nothing is known: three records at 5 %, log-odds ln(1/19) each
    const logOdds = 9 + (0.846 + 0.747 + 1.732) * Math.log(1 / 19);
    expect(risk.breach.probability).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 12);
    expect(risk.breach.probability).not.toBe(breachOf(nothingKnown, breachCoefficients).probability);
    const vouch = { connector: 'bea', seeker: 'ada', contact: 'cid', domain: null, introduction: null };
    expect(quoteOf(vouch, risk, 42).coefficients).toBe('otc-1+3');
  });

  it('is quoted with the position that it was seen at', () => {
    const vouch = { connector: 'bea', seeker: 'ada', contact: 'cid', domain: 'data', introduction: null };
    const risk = assess(figures(1), 1, null);
    expect(quoteOf(vouch, risk, 42)).toEqual({
      connector: 'bea',
      seeker: 'ada',
      contact: 'cid',
      domain: 'data',
      stake: risk.stake,
      breachProbability: risk.breach.probability,
      coefficients: 'otc-1',
      signs: nothingKnown,
      verdict: 'WITHIN_BUDGET',
      position: 42,
    });
  });
});
