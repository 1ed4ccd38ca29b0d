import { type OpenRisk, stakeOf } from '#trust-model';
import { Random } from '../network.js';

/** Trust lost that all drawn stakes are whole multiples of, so that an exact law has few enough sums. */
export const UNIT = 1 / 1000;

/**
 * Portfolios of open vouches: stakes towards contacts with up to 30 good and 5 bad of evidence, at the default base
 * rate, and breach probabilities of 1 to 30 %, most of them low. The same for the same seed.
 */
export const drawPortfolios = (
  count: number,
  items: number,
  seed: number,
): readonly (readonly OpenRisk[])[] => {
  const random = new Random(seed);
  const open = (): OpenRisk => {
    const stake = stakeOf({ good: 30 * random.next() ** 2, bad: 5 * random.next() ** 3 }, 0.15);
    return {
      stake: Math.max(Math.round(stake / UNIT), 1) * UNIT,
      breachProbability: 0.01 + 0.29 * random.next() ** 2,
    };
  };
  return Array.from({ length: count }, () => Array.from({ length: items }, open));
};
