import { binsOf, type Forecast } from '#trust-model';

/** Expected calibration error, 0 to 1: by how much bins are off, by their size (Naeini et al., AAAI 2015). */
export const calibrationError = (forecasts: readonly Forecast[]): number =>
  binsOf(forecasts).reduce(
    (sum, { count, forecast, share }) => sum + (count * Math.abs(forecast - share)) / forecasts.length,
    0,
  );
