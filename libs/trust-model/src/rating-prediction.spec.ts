import { describe, expect, it } from '@jest/globals';
import { bothVoices, isHeard, NO_WORD, shrunkMean, voiceOf, voiceThrough } from './network-word.js';
import { ratingOf, type RatingSigns, type RatingTerms } from './rating-prediction.js';

const NOTHING: RatingSigns = {
  ofRated: NO_WORD,
  byRater: NO_WORD,
  near: NO_WORD,
  far: NO_WORD,
  reciprocal: NO_WORD,
  breachProbability: 0,
};
const NO_WEIGHT: RatingTerms = {
  base: 0,
  ofRated: 0,
  byRater: 0,
  near: 0,
  far: 0,
  reciprocal: 0,
  hasReciprocal: 0,
  breach: 0,
};

describe('the network’s word', () => {
  it('is weighed by the belief in who says it, and silent where there is more reason to doubt', () => {
    // belief 2 / (2 + 2)
    expect(voiceOf({ evidence: { good: 2, bad: 0 }, says: -0.5 })).toEqual({ weight: 0.5, value: -0.25 });
    expect(voiceOf({ evidence: { good: 1, bad: 1 }, says: 1 }).weight).toBe(0);
    expect(isHeard({ good: 0, bad: 0 })).toBe(false);
  });

  it('is one voice through one tie, however many stand behind it', () => {
    const trusted = { good: 2, bad: 0 };
    const one = voiceThrough(trusted, [{ evidence: trusted, says: 1 }]);
    expect(one).toEqual({ weight: 0.25, value: 0.25 });
    const crowd = Array.from({ length: 200 }, () => ({ evidence: trusted, says: 1 }));
    const many = voiceThrough(trusted, crowd);
    expect(many.weight).toBeCloseTo(0.25, 12);
    const split = voiceThrough(trusted, [
      { evidence: trusted, says: 1 },
      { evidence: trusted, says: -1 },
      { evidence: { good: 0, bad: 5 }, says: -1 },
    ]);
    expect(split).toEqual({ weight: 0.25, value: 0 });
  });

  it('is nothing from nobody, nor through somebody who is not heard', () => {
    expect(voiceThrough({ good: 9, bad: 0 }, [])).toEqual(NO_WORD);
    const word = { evidence: { good: 9, bad: 0 }, says: 1 };
    expect(voiceThrough({ good: 1, bad: 2 }, [word])).toEqual(NO_WORD);
  });

  it('says little on little', () => {
    // (0.5 · 1 + 0.25 · −1) / (0.75 + 2)
    const both = bothVoices({ weight: 0.5, value: 0.5 }, { weight: 0.25, value: -0.25 });
    expect(shrunkMean(both)).toBeCloseTo(0.25 / 2.75, 12);
    expect(shrunkMean(NO_WORD)).toBe(0);
  });
});

describe('a rating that is expected', () => {
  it('is the base where nothing is known', () => {
    expect(ratingOf(NOTHING, { ...NO_WEIGHT, base: 0.25, hasReciprocal: -1, ofRated: 1 })).toBe(0.25);
  });

  it('is the weighted sum of what is known', () => {
    const known: RatingSigns = {
      ofRated: { weight: 2, value: 1 }, // 1/4
      byRater: { weight: 6, value: -4 }, // −1/2
      near: { weight: 2, value: 2 }, // 1/2
      far: { weight: 0, value: 0 },
      reciprocal: { weight: 0.5, value: -0.25 }, // −1/2, not shrunk
      breachProbability: 0.5,
    };
    const weights = { base: 0.1, ofRated: 0.4, byRater: 0.2, near: 0.6, far: 9, reciprocal: 0.2, hasReciprocal: -0.1, breach: -0.4 }; // prettier-ignore
    // 0.1 + 0.1 − 0.1 + 0.3 + 0 − 0.1 − 0.1 − 0.2
    expect(ratingOf(known, weights)).toBeCloseTo(0, 12);
  });

  it('never leaves −1 to 1', () => {
    expect(ratingOf(NOTHING, { ...NO_WEIGHT, base: 3 })).toBe(1);
    expect(ratingOf(NOTHING, { ...NO_WEIGHT, base: -3 })).toBe(-1);
  });
});
