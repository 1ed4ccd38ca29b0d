import type { Forecast } from '#trust-model';

/**
 * Area under the ROC curve, 0 to 1: how often one that happened was given more than one that didn't, equal ones
 * counting half (by ranks: Mann and Whitney 1947). NaN where all or none happened.
 */
export const areaUnderCurve = (forecasts: readonly Forecast[]): number => {
  const sorted = forecasts.toSorted((a, b) => a.probability - b.probability);
  let ranks = 0;
  let happened = 0;
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (sorted[end] && sorted[end]?.probability === sorted[start]?.probability) end += 1;
    const ties = sorted.slice(start, end).filter((one) => one.happened).length;
    happened += ties;
    ranks += ties * ((start + 1 + end) / 2);
  }
  const others = sorted.length - happened;
  return (ranks - (happened * (happened + 1)) / 2) / (happened * others);
};
