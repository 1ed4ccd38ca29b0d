import { describe, expect, it } from '@jest/globals';
import { type OpenRisk, portfolioRisk } from './portfolio-risk.js';
import { normalQuantile } from './normal-quantile.js';

/** Taken once: inside Jest each look at a global costs a hundred times what it does outside. */
const { cos, imul, log, PI, sqrt } = Math;

const DRAWS = 200_000;
const WORST = DRAWS / 20;

/** Numbers from 0 up to 1: Mulberry32, fast enough for some millions of them. */
const uniform = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = imul(state ^ (state >>> 15), state | 1);
    t = (t + imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Box and Muller. */
const normal = (next: () => number): number => sqrt(-2 * log(1 - next())) * cos(2 * PI * next());

/**
 * Mean of the worst 5 % of drawn losses and its standard error: the variance of what lies above the value at risk,
 * whose place only matters to second order, as
 * the shortfall is least there (Rockafellar and Uryasev 2000).
 */
const simulated = (draw: () => number): { readonly shortfall: number; readonly error: number } => {
  const losses = new Float64Array(DRAWS);
  for (let i = 0; i < DRAWS; i += 1) losses[i] = draw();
  losses.sort();
  const valueAtRisk = losses[DRAWS - WORST] ?? NaN;
  const above = losses.map((loss) => Math.max(loss - valueAtRisk, 0));
  const mean = above.reduce((a, b) => a + b, 0) / DRAWS;
  const variance = above.reduce((sum, x) => sum + (x - mean) ** 2, 0) / DRAWS;
  return { shortfall: valueAtRisk + mean / 0.05, error: Math.sqrt(variance / DRAWS) / 0.05 };
};

const portfolioOf = (n: number, p: (i: number) => number): readonly OpenRisk[] =>
  Array.from({ length: n }, (_, i) => ({ stake: 0.05 + 0.2 * ((i * 0.618) % 1), breachProbability: p(i) }));

const PORTFOLIOS: [string, readonly OpenRisk[]][] = [
  ['6 items, one in ten', portfolioOf(6, () => 0.1)],
  ['20 items, one in fifty', portfolioOf(20, () => 0.02)],
  ['60 items, from 2 to 40 %', portfolioOf(60, (i) => 0.02 + 0.38 * ((i * 0.382) % 1))],
];

describe('shortfall against simulation', () => {
  it.each(PORTFOLIOS)('independent: %s', (_name, items) => {
    const next = uniform(20_260_131);
    const { shortfall, error } = simulated(() =>
      items.reduce((sum, { stake, breachProbability }) => sum + (next() < breachProbability ? stake : 0), 0),
    );
    const { expectedShortfall95 } = portfolioRisk(items);
    expect(expectedShortfall95).toBeGreaterThan(shortfall - 4 * error);
    expect(expectedShortfall95).toBeLessThan(shortfall * 1.01 + 4 * error);
  });

  it.each(PORTFOLIOS)('correlated by one factor: %s', (_name, items) => {
    const next = uniform(20_260_131);
    const thresholds = items.map(({ breachProbability }) => normalQuantile(breachProbability));
    const { shortfall, error } = simulated(() => {
      const common = sqrt(0.2) * normal(next);
      return items.reduce(
        (sum, { stake }, i) => sum + (common + sqrt(0.8) * normal(next) < (thresholds[i] ?? 0) ? stake : 0),
        0,
      );
    });
    const { correlatedShortfall95, expectedShortfall95 } = portfolioRisk(items);
    expect(correlatedShortfall95).toBeGreaterThan(shortfall - 4 * error);
    expect(correlatedShortfall95).toBeLessThan(shortfall * 1.01 + 4 * error);
    // A check that can tell: without correlation it would be far off.
    expect(expectedShortfall95).toBeLessThan(shortfall - 4 * error);
  });
});
