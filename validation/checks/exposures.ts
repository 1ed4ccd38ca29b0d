import type { Forecast } from '#trust-model';
import { atMost, type Gate } from '../gate.js';
import { isExceeded, type Portfolio, portfolioOf } from '../measures/back-test.js';
import { kupiec, KUPIEC_REJECTS_FROM } from '../measures/kupiec.js';
import type { Observation } from '../replay/replay.js';

const CHECK = 'value at risk 95 %';
const FEWEST = 5;
const ALLOWED = 0.05;

/** One for every rater with five vouches or more, in no order. */
export const portfoliosOf = (
  observations: readonly Observation[],
  forecasts: readonly Forecast[],
): readonly Portfolio[] =>
  [...Map.groupBy(forecasts, (_, i) => observations[i]?.rating.from)]
    .filter(([, own]) => own.length >= FEWEST)
    .map(([, own]) => portfolioOf(own));

/** @param plainer the same raters by the rate that everybody has */
export const exposures = (
  portfolios: readonly Portfolio[],
  plainer: readonly Portfolio[],
): readonly Gate[] => {
  const exceeded = portfolios.filter(isExceeded).length;
  const share = (some: readonly Portfolio[]) => some.filter(isExceeded).length / some.length;
  return [
    {
      check: CHECK,
      what: 'raters beyond it',
      figure: share(portfolios),
      must: atMost(ALLOWED),
      plainer: `one rate for all ${share(plainer).toFixed(3)}`,
    },
    {
      check: CHECK,
      what: 'Kupiec’s statistic',
      figure: kupiec(exceeded, portfolios.length, ALLOWED),
      must: atMost(KUPIEC_REJECTS_FROM),
    },
  ];
};
