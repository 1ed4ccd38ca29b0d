import { shrunkMean, type WeighedValues } from './network-word.js';

/** What is known before one person rates another; values are ratings of −1 to 1, decayed to one moment. */
export interface RatingSigns {
  /** Everybody's ratings of the one who is rated. */
  readonly ofRated: WeighedValues;
  /** The rater's ratings of everybody: some are strict. */
  readonly byRater: WeighedValues;
  /** What witnesses that the rater trusts said, by that trust; and those that these trust. */
  readonly near: WeighedValues;
  readonly far: WeighedValues;
  /** The rated one's ratings of the rater. */
  readonly reciprocal: WeighedValues;
  /** `breachOf` the same two, 0 to 1. */
  readonly breachProbability: number;
}

/** The terms of a prediction, or what each weighs. */
export interface RatingTerms {
  readonly base: number;
  readonly ofRated: number;
  readonly byRater: number;
  readonly near: number;
  readonly far: number;
  readonly reciprocal: number;
  readonly hasReciprocal: number;
  readonly breach: number;
}

/** Shrunk means, −1 to 1, of what is known; the reciprocal rating is one party's own word and is not shrunk. */
export const ratingTerms = (signs: RatingSigns): RatingTerms => {
  const { weight, value } = signs.reciprocal;
  return {
    base: 1,
    ofRated: shrunkMean(signs.ofRated),
    byRater: shrunkMean(signs.byRater),
    near: shrunkMean(signs.near),
    far: shrunkMean(signs.far),
    reciprocal: weight === 0 ? 0 : value / weight,
    hasReciprocal: weight === 0 ? 0 : 1,
    breach: signs.breachProbability,
  };
};

/** The rating that is expected, −1 to 1: a weighted sum of the terms (ridge regression: Hoerl and Kennard 1970). */
export const ratingOf = (signs: RatingSigns, weights: RatingTerms): number => {
  const terms = ratingTerms(signs);
  const sum = Object.entries(weights).reduce(
    (total, [name, weight]: [string, number]) => total + weight * terms[name as keyof RatingTerms],
    0,
  );
  return Math.min(Math.max(sum, -1), 1);
};
