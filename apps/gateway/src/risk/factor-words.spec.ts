import { describe, expect, it } from '@jest/globals';
import { breachCoefficients, type BreachFactor } from '#trust-model';
import type { BreachRecord } from '#trust-graph';
import { factorText } from './factor-words.js';

const nothing: BreachRecord = {
  ofSeeker: { good: 0, bad: 0 },
  byConnector: { good: 0, bad: 0 },
  witnesses: { weight: 0, disbelief: 0 },
  reciprocal: { good: 0, bad: 0 },
};
const you = { contact: 'Bea', connector: 'you', allows: 'you allow yourself' };
const text = (code: BreachFactor['code'], logOdds: number, record: Partial<BreachRecord> = {}, voice = you) =>
  factorText({ code, logOdds }, { ...nothing, ...record }, breachCoefficients, voice);

describe('what raises or lowers a probability, in words', () => {
  it('begins with what is assumed, and says who measured it', () => {
    // 1/8 of all, whatever records are shrunk towards
    const base = { code: 'BASE', logOdds: Math.log(1 / 7) } as const;
    expect(factorText(base, nothing, breachCoefficients, you)).toBe(
      '12.5 % of vouches are assumed to fail where nothing is known; these weights are fitted on marketplace ratings (otc-1), a proxy for vouches.',
    );
    const own = { ...breachCoefficients, version: 'otc-1+2', ownOutcomes: 30 };
    expect(factorText(base, nothing, own, you)).toBe(
      '12.5 % of vouches are assumed to fail where nothing is known; these weights are fitted on marketplace ratings (otc-1), a proxy for vouches that counts as 100 of them, and on 30 outcomes of this workspace (otc-1+2).',
    );
  });

  it.each([
    ['SEEKER_RECORD', 0, {}, 'Nothing is on record of them: makes no difference.'],
    ['SEEKER_RECORD', -1, { ofSeeker: { good: 2, bad: 0 } }, 'Nothing bad is on record of them: lowers it.'],
    [
      'SEEKER_RECORD',
      1,
      { ofSeeker: { good: 2, bad: 3 } },
      'Some of what is on record of them is bad: raises it.',
    ],
    [
      'CONNECTOR_RECORD',
      0,
      {},
      'Nothing is on record of how others turned out for you: makes no difference.',
    ],
    [
      'CONNECTOR_RECORD',
      -1,
      { byConnector: { good: 1, bad: 0 } },
      'Nobody is on record to have let you down: lowers it.',
    ],
    [
      'CONNECTOR_RECORD',
      1,
      { byConnector: { good: 1, bad: 3 } },
      'Others are on record to have let you down: raises it.',
    ],
    ['WITNESSES', 0, {}, 'Nobody whom you trust has anything on record of them: makes no difference.'],
    [
      'WITNESSES',
      -1,
      { witnesses: { weight: 1, disbelief: 0 } },
      'People whom you trust have nothing against them: lowers it.',
    ],
    [
      'WITNESSES',
      1,
      { witnesses: { weight: 1, disbelief: 0.4 } },
      'Some people whom you trust have reason to doubt them: raises it.',
    ],
    ['RECIPROCAL', 0, {}, 'Nothing is on record of their trust in you: makes no difference.'],
    ['RECIPROCAL', -1, { reciprocal: { good: 2, bad: 0 } }, 'They have reason to trust you: lowers it.'],
    ['RECIPROCAL', 1, { reciprocal: { good: 2, bad: 1 } }, 'Their experience with you is mixed: raises it.'],
    ['RECIPROCAL', 1, { reciprocal: { good: 1, bad: 2 } }, 'They have reason to distrust you: raises it.'],
  ] as const)('says of %s at %d, with %j', (code, logOdds, record, words) => {
    expect(text(code, logOdds, record)).toBe(words);
  });

  it('speaks of the connector to others', () => {
    const others = { contact: 'Bea', connector: 'Ada', allows: 'Ada allows themself' };
    expect(text('WITNESSES', -1, { witnesses: { weight: 1, disbelief: 0 } }, others)).toBe(
      'People whom Ada trusts have nothing against them: lowers it.',
    );
  });
});
