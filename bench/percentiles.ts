import type { Figure } from './bench.js';

/** p50, p95, p99 and max of latencies in milliseconds, as figures in microseconds. */
export const latencies = (name: string, milliseconds: readonly number[]): readonly Figure[] => {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const figure = (which: string, value: number) => ({
    name: `${name} ${which}`,
    value: value * 1000,
    unit: 'µs',
  });
  return [figure('p50', at(0.5)), figure('p95', at(0.95)), figure('p99', at(0.99)), figure('max', at(1))];
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
