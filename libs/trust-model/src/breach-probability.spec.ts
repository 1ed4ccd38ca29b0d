import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breachCoefficients } from './breach-coefficients.js';
import { type BreachCoefficients, breachOf, type BreachSigns } from './breach-probability.js';

const SEED = { seed: 20_260_131, numRuns: 2_000 };
const NONE = { good: 0, bad: 0 };
const NOTHING: BreachSigns = {
  ofSeeker: NONE,
  byConnector: NONE,
  witnesses: { weight: 0, disbelief: 0 },
  reciprocal: NONE,
};
/** Only round figures, to be worked with by hand. */
const ROUND: BreachCoefficients = {
  version: 'round',
  ownOutcomes: 0,
  baseShare: 0.5,
  intercept: 1,
  seekerRecord: 2,
  connectorRecord: 1,
  witnesses: 0.5,
  reciprocal: -1,
  hasReciprocal: -0.25,
};
const byCode = (signs: BreachSigns, coefficients: BreachCoefficients) =>
  Object.fromEntries(breachOf(signs, coefficients).factors.map(({ code, logOdds }) => [code, logOdds]));
const logit = (p: number) => Math.log(p / (1 - p));

const upTo = (max: number) => fc.double({ min: 0, max, noNaN: true });
const sumsUpTo = (max: number) => fc.record({ good: upTo(max), bad: upTo(max) });
const signsUpTo = (max: number): fc.Arbitrary<BreachSigns> =>
  fc.record({
    ofSeeker: sumsUpTo(max),
    byConnector: sumsUpTo(max),
    witnesses: fc.tuple(upTo(20), upTo(1)).map(([weight, part]) => ({ weight, disbelief: weight * part })),
    reciprocal: sumsUpTo(20),
  });
const strength = upTo(1);
const coefficients: fc.Arbitrary<BreachCoefficients> = fc.record({
  version: fc.constant('drawn'),
  ownOutcomes: fc.constant(0),
  baseShare: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  intercept: fc.double({ min: -2, max: 2, noNaN: true }),
  seekerRecord: strength,
  connectorRecord: strength,
  witnesses: strength,
  reciprocal: strength.map((s) => -s),
  hasReciprocal: fc.double({ min: -1, max: 1, noNaN: true }),
});

describe('breach probability', () => {
  it('is the base where nothing is known, and nothing raised or lowered it', () => {
    const { probability, factors } = breachOf(NOTHING, { ...ROUND, baseShare: 0.2, intercept: Math.log(2) });
    // odds of 1/4 to the power of all three records' weights, 3.5, twice
    const odds = 2 * 0.25 ** 3.5;
    expect(probability).toBeCloseTo(odds / (1 + odds), 15);
    expect(factors.map(({ code }) => code)).toEqual([
      'BASE',
      'SEEKER_RECORD',
      'CONNECTOR_RECORD',
      'WITNESSES',
      'RECIPROCAL',
    ]);
    expect(factors.slice(1).every(({ logOdds }) => logOdds === 0)).toBe(true);
  });

  it('has the values worked by hand', () => {
    // q0 = 1/2, so BASE is the intercept alone; each record is (bad + 1) / (good + bad + 2).
    const known: BreachSigns = {
      ofSeeker: { good: 0, bad: 2 }, // 3/4: twice ln 3
      byConnector: { good: 4, bad: 0 }, // 1/6: ln 1/5
      witnesses: { weight: 2, disbelief: 0.5 }, // 1.5/4: half of ln 3/5
      reciprocal: { good: 3, bad: 1 }, // (3 − 1)/4 = 1/2: −1/2 − 1/4
    };
    const factors = byCode(known, ROUND);
    expect(factors['BASE']).toBe(1);
    expect(factors['SEEKER_RECORD']).toBeCloseTo(2 * Math.log(3), 14);
    expect(factors['CONNECTOR_RECORD']).toBeCloseTo(-Math.log(5), 14);
    expect(factors['WITNESSES']).toBeCloseTo(0.5 * Math.log(0.6), 14);
    expect(factors['RECIPROCAL']).toBeCloseTo(-0.75, 14);
    const odds = (Math.E * 9 * Math.sqrt(0.6) * Math.exp(-0.75)) / 5;
    expect(breachOf(known, ROUND).probability).toBeCloseTo(odds / (1 + odds), 14);
  });

  it('tells trust in return from distrust, and both from not knowing each other', () => {
    const reciprocal = (good: number, bad: number) =>
      byCode({ ...NOTHING, reciprocal: { good, bad } }, ROUND)['RECIPROCAL'];
    expect(reciprocal(0, 0)).toBe(0);
    expect(reciprocal(5, 0)).toBe(-1.25);
    expect(reciprocal(0, 0.1)).toBe(0.75);
    expect(reciprocal(2, 2)).toBe(-0.25);
  });

  it('is the logistic formula over shrunk shares, and its factors add up to the log-odds', () => {
    fc.assert(
      fc.property(signsUpTo(50), coefficients, (known, b) => {
        const { ofSeeker, byConnector, witnesses, reciprocal } = known;
        const q = (bad: number, n: number) => logit((bad + 2 * b.baseShare) / (n + 2));
        const n = reciprocal.good + reciprocal.bad;
        const expected =
          b.intercept +
          b.seekerRecord * q(ofSeeker.bad, ofSeeker.good + ofSeeker.bad) +
          b.connectorRecord * q(byConnector.bad, byConnector.good + byConnector.bad) +
          b.witnesses * q(witnesses.disbelief, witnesses.weight) +
          (n > 0 ? (b.reciprocal * (reciprocal.good - reciprocal.bad)) / n + b.hasReciprocal : 0);
        const { probability, factors } = breachOf(known, b);
        const sum = factors.reduce((total, { logOdds }) => total + logOdds, 0);
        expect(Math.abs(sum - expected)).toBeLessThan(1e-12);
        expect(Math.abs(probability - 1 / (1 + Math.exp(-expected)))).toBeLessThan(1e-12);
      }),
      SEED,
    );
  });

  it('only rises with bad evidence and only falls with good, and with trust in return', () => {
    fc.assert(
      fc.property(signsUpTo(1e6), coefficients, upTo(20), (known, b, more) => {
        const p = (changed: Partial<BreachSigns>) => breachOf({ ...known, ...changed }, b).probability;
        const { ofSeeker, byConnector, witnesses } = known;
        const [up, down] = [p({}) - 1e-15, p({}) + 1e-15];
        expect(p({ ofSeeker: { ...ofSeeker, bad: ofSeeker.bad + more } })).toBeGreaterThanOrEqual(up);
        expect(p({ ofSeeker: { ...ofSeeker, good: ofSeeker.good + more } })).toBeLessThanOrEqual(down);
        expect(p({ byConnector: { ...byConnector, bad: byConnector.bad + more } })).toBeGreaterThanOrEqual(
          up,
        );
        expect(p({ byConnector: { ...byConnector, good: byConnector.good + more } })).toBeLessThanOrEqual(
          down,
        );
        const { weight, disbelief } = witnesses;
        expect(p({ witnesses: { weight: weight + more, disbelief: disbelief + more } })).toBeGreaterThanOrEqual(up); // prettier-ignore
        expect(p({ witnesses: { weight: weight + more, disbelief } })).toBeLessThanOrEqual(down);
        const trusted = p({ reciprocal: { good: 1 + more, bad: 1 } });
        expect(trusted).toBeLessThanOrEqual(p({ reciprocal: { good: 1, bad: 1 } }) + 1e-15);
      }),
      SEED,
    );
  });

  it('ships with fitted coefficients that keep those signs', () => {
    const { version, ownOutcomes, reciprocal, ...b } = breachCoefficients;
    expect([version, ownOutcomes]).toEqual(['otc-1', 0]);
    for (const weight of [b.seekerRecord, b.connectorRecord, b.witnesses]) {
      expect(weight).toBeGreaterThan(0);
    }
    expect(reciprocal).toBeLessThan(0);
  });

  it('is by those about one in eight where nothing is known, and moves with every sign', () => {
    const p = (known: Partial<BreachSigns>) =>
      breachOf({ ...NOTHING, ...known }, breachCoefficients).probability;
    expect(p({})).toBeCloseTo(0.125, 2);
    const [good, bad] = [{ good: 4, bad: 0 }, { good: 0, bad: 3 }]; // prettier-ignore
    for (const sign of ['ofSeeker', 'byConnector', 'reciprocal'] as const) {
      expect(p({ [sign]: good })).toBeLessThan(p({}));
      expect(p({ [sign]: bad })).toBeGreaterThan(p({}));
    }
    expect(p({ witnesses: { weight: 1, disbelief: 0 } })).toBeLessThan(p({}));
    expect(p({ witnesses: { weight: 1, disbelief: 0.5 } })).toBeGreaterThan(p({}));
  });

  it('is never certain, whatever is known', () => {
    const steep = { ...ROUND, seekerRecord: 9, connectorRecord: 9 };
    const known = { ...NOTHING, ofSeeker: { good: 0, bad: 1e9 }, byConnector: { good: 0, bad: 1e9 } };
    expect(breachOf(known, steep).probability).toBeLessThan(1);
    fc.assert(
      fc.property(signsUpTo(1e9), (known) => {
        const { probability } = breachOf(known, breachCoefficients);
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
      }),
      SEED,
    );
  });
});
