/** A probability that was given, and whether it happened. */
export interface Forecast {
  readonly probability: number;
  readonly happened: boolean;
}

/** Forecasts of about the same probability, from `from` to below `to`. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly happened: number;
  /** Mean of the probabilities given, and the share that happened; 0 to 1. */
  readonly forecast: number;
  readonly share: number;
}

const BINS = 10;

/** Ten bins of equal width, from the lowest; those that nothing fell into are left out. 1 is in the last. */
export const binsOf = (forecasts: readonly Forecast[]): readonly ReliabilityBin[] =>
  [...Map.groupBy(forecasts, ({ probability }) => Math.min(Math.floor(probability * BINS), BINS - 1))]
    .sort(([a], [b]) => a - b)
    .map(([bin, some]) => {
      const happened = some.filter((one) => one.happened).length;
      return {
        from: bin / BINS,
        to: (bin + 1) / BINS,
        count: some.length,
        happened,
        forecast: meanOf(some.map(({ probability }) => probability)),
        share: happened / some.length,
      };
    });

/** Mean squared error of probabilities, 0 to 1; NaN of none (Brier, "Verification of Forecasts", 1950). */
export const brierScore = (forecasts: readonly Forecast[]): number =>
  meanOf(forecasts.map(({ probability, happened }) => (probability - Number(happened)) ** 2));

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
