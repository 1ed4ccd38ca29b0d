import { describe, expect, it } from '@jest/globals';
import { risksInWords } from './risk-words.js';

/** Five good items, none bad: (5 + 2·0.15)/7 = 0.757; with 3 bad ones (5 + 0.3)/10 = 0.53. */
const risk = {
  sumsNow: { good: 5, bad: 0 },
  sumsIfItFails: { good: 5, bad: 3 },
  baseRate: 0.15,
  stake: 0.227,
  othersAtMost: 0.075,
  after: {
    expectedLoss: 0.02,
    valueAtRisk95: 0.2,
    expectedShortfall95: 0.3149,
    correlatedShortfall95: 0.5571,
  },
  budget: 0.5,
  verdict: 'TIGHT',
} as const;
const you = { contact: 'Bea', connector: 'you', allows: 'you allow yourself' };
const texts = (one: Parameters<typeof risksInWords>[0], voice = you) =>
  risksInWords(one, voice).map(({ text }) => text);

describe('what a yes puts at risk, in words', () => {
  it('says whose trust falls by how much, what it adds up to, and whether that fits', () => {
    expect(texts(risk)).toEqual([
      'If this goes wrong, Bea’s trust in you falls from 76 % to 53 %.',
      'Everybody else’s falls by at most 7.5 points.',
      'With this, the worst 5 % of cases cost 0.31 of the 0.50 that you allow yourself.',
      'That fits the budget as long as vouches fail independently; failing together they would cost 0.56.',
    ]);
  });

  it('says a verdict in its own words', () => {
    expect(texts({ ...risk, verdict: 'WITHIN_BUDGET' })[3]).toBe(
      'That is within the budget, also if vouches fail together.',
    );
    expect(texts({ ...risk, verdict: 'OVER_BUDGET' })[3]).toBe(
      'That is over the budget: a yes would be refused.',
    );
  });

  it('speaks of the connector to others', () => {
    const others = { contact: 'the contact', connector: 'Ada', allows: 'Ada allows themself' };
    expect(texts(risk, others).slice(0, 1)).toEqual([
      'If this goes wrong, the contact’s trust in Ada falls from 76 % to 53 %.',
    ]);
    expect(texts(risk, others)[2]).toMatch(/of the 0\.50 that Ada allows themself\.$/);
  });
});
