import type { ReliabilityBin } from '#trust-model';
import { svg } from './svg.js';

/** What was forecast against what happened: on the line they are the same. */
export const reliabilityPlot = (bins: readonly ReliabilityBin[]): string => {
  const most = Math.max(...bins.map(({ count }) => count));
  return svg({
    title: 'Breach probability: said and happened',
    across: 'probability that was said',
    up: 'share that failed',
    most: 1,
    marks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    dots: bins.map(({ forecast, share, count }) => ({ x: forecast, y: share, size: count / most })),
  });
};
