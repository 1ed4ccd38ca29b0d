import type { Forecast } from './auc.js';

/** Forecasts of about the same probability. */
export interface Bin {
  readonly count: number;
  /** Mean of the probabilities given, and the share that happened; 0 to 1. */
  readonly forecast: number;
  readonly happened: number;
}

const BINS = 10;

/** Mean squared error of probabilities, 0 to 1 (Brier 1950). */
export const brierScore = (forecasts: readonly Forecast[]): number =>
  meanOf(forecasts.map(({ probability, happened }) => (probability - Number(happened)) ** 2));

/** Ten bins of equal width, from the lowest; those that nothing fell into are left out. */
export const binsOf = (forecasts: readonly Forecast[]): readonly Bin[] =>
  [...Map.groupBy(forecasts, ({ probability }) => Math.min(Math.floor(probability * BINS), BINS - 1))]
    .sort(([a], [b]) => a - b)
    .map(([, some]) => ({
      count: some.length,
      forecast: meanOf(some.map(({ probability }) => probability)),
      happened: meanOf(some.map(({ happened }) => Number(happened))),
    }));

/** Expected calibration error, 0 to 1: by how much bins are off, by their size (Naeini et al., AAAI 2015). */
export const calibrationError = (forecasts: readonly Forecast[]): number =>
  binsOf(forecasts).reduce(
    (sum, { count, forecast, happened }) => sum + (count * Math.abs(forecast - happened)) / forecasts.length,
    0,
  );

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
