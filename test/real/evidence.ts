import type { RealEvidence, RealTie } from './network.js';
import { integer, oneOf, seeded } from './seeded.js';

const TEN_YEARS_FROM = Date.parse('2016-01-01T00:00:00Z') / 1000;
const TEN_YEARS = 10 * 365.25 * 86_400;
const DAY = 86_400;

/** Both fields that evidence speaks for, and none. */
export const DOMAINS = ['engineering', 'teaching'] as const;

/** 0 to 5 items per tie, either way round, of both signs, within ten years; the same for the same seed.
 * No two are identical, since evidence is a set. */
export const seededEvidence = (ties: readonly RealTie[], seed: number): RealEvidence[] => {
  const random = seeded(seed);
  const items = ties.flatMap(({ a, b }) =>
    Array.from({ length: integer(random, 6) }, () => {
      const [from, to] = random() < 0.5 ? [a, b] : [b, a];
      const weight = (1 + integer(random, 8)) / 4;
      const isGood = random() < 0.75;
      const at = TEN_YEARS_FROM + integer(random, TEN_YEARS / DAY) * DAY + integer(random, DAY);
      return {
        from,
        to,
        good: isGood ? weight : 0,
        bad: isGood ? 0 : weight,
        at: new Date(at * 1000).toISOString().replace('.000Z', 'Z'),
        domain: oneOf(random, [null, ...DOMAINS]),
      };
    }),
  );
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
};
