import { portfolioRisk, type Forecast } from '#trust-model';

/** What one rater's vouches were to cost at worst, and what they cost; each failing one costs 1. */
export interface Portfolio {
  readonly vouches: number;
  readonly expectedLoss: number;
  readonly valueAtRisk: number;
  readonly shortfall: number;
  readonly loss: number;
}

export const portfolioOf = (vouches: readonly Forecast[]): Portfolio => {
  const risk = portfolioRisk(
    vouches.map(({ probability }) => ({ stake: 1, breachProbability: probability })),
  );
  return {
    vouches: vouches.length,
    expectedLoss: risk.expectedLoss,
    valueAtRisk: risk.valueAtRisk95,
    shortfall: risk.expectedShortfall95,
    loss: vouches.filter(({ happened }) => happened).length,
  };
};

/** Losses are whole here, and the value at risk is known to a cell of its grid: it stands for the nearest whole loss. */
export const isExceeded = ({ valueAtRisk, loss }: Portfolio): boolean => loss > Math.round(valueAtRisk);

const TAIL = 0.05;

export interface ShortfallTest {
  /** `Σ (loss − VaR)⁺ / Σ 5 %·(ES − VaR)`: 1 where the tail is as heavy as it was said to be. */
  readonly ratio: number;
  /** By how many standard errors the mean of the differences is above 0; beyond 2, losses are understated. */
  readonly deviation: number;
  /** Share of what was lost beyond the value at risk that the worst three portfolios lost, 0 to 1. */
  readonly worstThree: number;
}

/**
 * Shortfalls against what happened: `E (loss − VaR)⁺ = 5 %·(ES − VaR)` holds for whole losses too, where fewer than
 * 5 % exceed the value at risk (Rockafellar and Uryasev, "Optimization of Conditional Value-at-Risk", 2000; residuals
 * of mean zero: McNeil and Frey, "Estimation of Tail-Related Risk Measures", Journal of Empirical Finance 2000).
 */
export const shortfallTest = (portfolios: readonly Portfolio[]): ShortfallTest => {
  const promised = portfolios.map((p) => TAIL * (p.shortfall - p.valueAtRisk));
  const happened = portfolios.map((p) => Math.max(p.loss - p.valueAtRisk, 0));
  const [sumPromised, sumHappened] = [promised, happened].map((all) => all.reduce((a, b) => a + b, 0));
  const differences = happened.map((excess, i) => excess - (promised[i] ?? 0));
  const mean = differences.reduce((a, b) => a + b, 0) / differences.length;
  const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (differences.length - 1);
  return {
    ratio: (sumHappened ?? 0) / (sumPromised ?? 1),
    deviation: mean / Math.sqrt(variance / differences.length),
    worstThree:
      happened
        .toSorted((a, b) => b - a)
        .slice(0, 3)
        .reduce((a, b) => a + b, 0) / (sumHappened ?? 1),
  };
};
