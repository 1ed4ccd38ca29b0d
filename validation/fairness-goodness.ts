import type { Rating } from './ratings/ratings.js';
import { meanOf } from './measures/errors.js';

const MOST_ROUNDS = 100;
const ENOUGH = 1e-6;

/**
 * Fairness and goodness (Kumar, Spezzano, Subrahmanian and Faloutsos, "Edge Weight Prediction in Weighted Signed
 * Networks", ICDM 2016): a person is as good as fair raters say, and as fair as their ratings are near to that.
 * Known figures, to prove that data, splitting and measures are those of others.
 *
 * @returns predicts a rating, −1 to 1; 0 of somebody never rated
 */
export const fairnessGoodness = (
  ratings: readonly Rating[],
): ((pair: Pick<Rating, 'from' | 'to'>) => number) => {
  const [byRater, ofRated] = [Map.groupBy(ratings, (r) => r.from), Map.groupBy(ratings, (r) => r.to)];
  const fairness = new Map<string, number>();
  const goodness = new Map<string, number>();
  const fair = (person: string): number => fairness.get(person) ?? 1;
  const good = (person: string): number => goodness.get(person) ?? 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = 0;
    for (const [person, received] of ofRated) {
      const now = meanOf(received.map(({ from, value }) => fair(from) * value));
      moved += Math.abs(now - good(person));
      goodness.set(person, now);
    }
    for (const [person, given] of byRater) {
      const now = 1 - meanOf(given.map(({ to, value }) => Math.abs(value - good(to)))) / 2;
      moved += Math.abs(now - fair(person));
      fairness.set(person, now);
    }
    if (moved < ENOUGH) break;
  }
  return ({ from, to }) => fair(from) * good(to);
};
