import { isExceeded, type Portfolio } from '../measures/back-test.js';
import { svg } from './svg.js';

/** Both axes by their square root, so that the many small raters don't lie on one spot. */
const shownAt = Math.sqrt;

/** Value at risk against loss: raters above the line, in red, lost more than they were to lose in 95 of 100 cases. */
export const backTestPlot = (portfolios: readonly Portfolio[]): string => {
  const most = Math.max(...portfolios.map(({ valueAtRisk, loss }) => Math.max(valueAtRisk, loss)));
  const spots = Map.groupBy(portfolios, (one) => `${one.valueAtRisk.toFixed(1)} ${one.loss}`);
  const largest = Math.max(...[...spots.values()].map(({ length }) => length));
  return svg({
    title: 'Failed vouches by rater, and the value at risk (square roots)',
    across: '√ value at risk at 95 %',
    up: '√ vouches that failed',
    most: Math.ceil(shownAt(most)),
    marks: Array.from({ length: Math.ceil(shownAt(most)) + 1 }, (_, mark) => mark),
    dots: [...spots.values()].flatMap((same) =>
      same.slice(0, 1).map((one) => ({
        x: shownAt(one.valueAtRisk),
        y: shownAt(one.loss),
        size: same.length / largest,
        red: isExceeded(one),
      })),
    ),
  });
};
