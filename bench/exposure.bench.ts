import { type OpenRisk, portfolioRisk, sharesOfShortfall } from '#trust-model';
import type { Bench, Figure, Table } from './bench.js';
import { exactCorrelatedShortfall, exactShortfall } from './exposure/exact-shortfall.js';
import { drawPortfolios } from './exposure/portfolios.js';
import { latencies } from './percentiles.js';

const ITEMS = 200;
const PORTFOLIOS = 1_000;
const CHECKED = 20;
const CHECKED_CORRELATED = 3;
const PASSES = 3;
/** By which share a figure may be above the exact one, and with correlation beside it. */
const MOST_ABOVE = 0.01;
const MOST_BESIDE = 0.015;

const portfolios = drawPortfolios(PORTFOLIOS, ITEMS, 1);

const meanOver = (value: (item: OpenRisk) => number): string =>
  (portfolios.flat().reduce((sum, item) => sum + value(item), 0) / (PORTFOLIOS * ITEMS)).toFixed(3);

const prepare = async (): Promise<readonly Table[]> => {
  const rows = [
    ['portfolios', PORTFOLIOS],
    ['open vouches in each', ITEMS],
    ['mean stake', meanOver(({ stake }) => stake)],
    ['mean breach probability', meanOver(({ breachProbability }) => breachProbability)],
  ];
  return [{ caption: 'Data', columns: ['what', 'value'], rows }];
};

/** How far each value is above the exact one, as a share of it. */
const deviations = (
  checked: readonly (readonly OpenRisk[])[],
  value: (items: readonly OpenRisk[]) => number,
  exact: (items: readonly OpenRisk[]) => number,
): readonly number[] => checked.map((items) => value(items) / exact(items) - 1);

const percent = (shares: readonly number[]): string =>
  `${(Math.min(...shares) * 100).toFixed(2)} to ${(Math.max(...shares) * 100).toFixed(2)} %`;

const parity = async (): Promise<string> => {
  const alone = deviations(
    portfolios.slice(0, CHECKED),
    (items) => portfolioRisk(items).expectedShortfall95,
    exactShortfall,
  );
  const correlated = deviations(
    portfolios.slice(0, CHECKED_CORRELATED),
    (items) => portfolioRisk(items).correlatedShortfall95,
    exactCorrelatedShortfall,
  );
  if (alone.some((above) => above < -1e-9 || above > MOST_ABOVE)) {
    throw new Error(`shortfalls are ${percent(alone)} above the exact ones`);
  }
  if (correlated.some((beside) => Math.abs(beside) > MOST_BESIDE)) {
    throw new Error(`correlated shortfalls are ${percent(correlated)} above the exact ones`);
  }
  return (
    `shortfalls of ${CHECKED} portfolios are ${percent(alone)} above the exact ones by the law of all their sums, ` +
    `correlated ones of ${CHECKED_CORRELATED} are ${percent(correlated)} above.`
  );
};

const timed = (name: string, answer: (items: readonly OpenRisk[]) => unknown): readonly Figure[] => {
  const times: number[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    for (const items of portfolios) {
      const started = performance.now();
      answer(items);
      times.push(performance.now() - started);
    }
  }
  return latencies(name, times);
};

export const question: Bench = {
  name: 'exposure',
  title:
    'Exposure with 200 open items, in process: expected loss, value at risk and expected shortfall at 95 %, and the ' +
    'shortfall with correlation 0.2 (pass line: p99 at most 1 ms). Beside it which item contributes what. All calls.',
  prepare,
  parity,
  run: async (): Promise<readonly Figure[]> => [
    ...timed('exposure', portfolioRisk),
    ...timed('shares of the shortfall', sharesOfShortfall),
  ],
};
