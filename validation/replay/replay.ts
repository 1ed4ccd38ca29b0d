import type { BreachSigns, RatingSigns } from '#trust-model';
import type { Rating } from '../ratings/ratings.js';
import { breachSigns } from './breach-signs.js';
import { History } from './history.js';
import { factorAt, valuesAt } from './record.js';
import { witnessWords } from './witness-words.js';

/** A rating, and what was known before it. */
export interface Observation {
  readonly rating: Rating;
  readonly isBreach: boolean;
  readonly breach: BreachSigns;
  readonly words: Omit<RatingSigns, 'breachProbability'>;
}

/**
 * Goes through ratings in order of time. Each is seen from what was strictly earlier: those of the same moment know
 * nothing of each other, in whatever order they stand in the file.
 */
export const replay = (ratings: readonly Rating[]): readonly Observation[] => {
  const history = new History();
  return [...Map.groupBy(ratings, ({ at }) => at)].flatMap(([at, batch]) => {
    const factor = factorAt(at);
    const seen = batch.map((rating) => observe(history, rating, factor));
    for (const rating of batch) history.add(rating);
    return seen;
  });
};

const observe = (history: History, rating: Rating, factor: number): Observation => {
  const { from, to, value } = rating;
  return {
    rating,
    isBreach: value < 0,
    breach: breachSigns(history, from, to, factor),
    words: {
      ofRated: valuesAt(history.of(to), factor),
      byRater: valuesAt(history.by(from), factor),
      ...witnessWords(history, from, to, factor),
      reciprocal: valuesAt(history.between(to, from), factor),
    },
  };
};
