/**
 * Derivatives of ln Γ, by their recurrences and asymptotic series (Abramowitz and Stegun, "Handbook of Mathematical
 * Functions", 6.3.5, 6.3.18, 6.4.6 and 6.4.12). From `SERIES_FROM` on, the terms left out are below 1e-15.
 */
const SERIES_FROM = 12;

/** ψ(x) for x > 0; −∞ at 0. */
export const digamma = (x: number): number => {
  if (x === 0) return -Infinity;
  let shift = 0;
  let at = x;
  for (; at < SERIES_FROM; at += 1) shift -= 1 / at;
  const q = 1 / (at * at);
  const series =
    q * (1 / 12 - q * (1 / 120 - q * (1 / 252 - q * (1 / 240 - q * (1 / 132 - (q * 691) / 32_760)))));
  return shift + Math.log(at) - 0.5 / at - series;
};

/** ψ′(x) for x > 0; +∞ at 0. */
export const trigamma = (x: number): number => {
  if (x === 0) return Infinity;
  let shift = 0;
  let at = x;
  for (; at < SERIES_FROM; at += 1) shift += 1 / (at * at);
  const q = 1 / (at * at);
  const series = 1 / 6 - q * (1 / 30 - q * (1 / 42 - q * (1 / 30 - q * (5 / 66 - (q * 691) / 2_730))));
  return shift + 1 / at + q / 2 + (q / at) * series;
};
