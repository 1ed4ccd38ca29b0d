import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lowerBoundOf } from './lower-bound.js';
import { expectedOf } from './opinion.js';

/** Park and Miller's generator: small, seeded, good enough for 40,000 draws. */
const uniform = (seed: number) => {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());

/** Marsaglia and Tsang 2000; below 1 by the power of a uniform draw. */
const gamma = (shape: number, next: () => number): number => {
  if (shape < 1) return gamma(shape + 1, next) * next() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(next);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
};

const beta = (a: number, b: number, next: () => number): number => {
  const x = gamma(a, next);
  return x / (x + gamma(b, next));
};

const SHAPES: [string, { good: number; bad: number }[]][] = [
  ['one unscored hop', [{ good: 0, bad: 0 }]],
  ['one good hop', [{ good: 2.5, bad: 0 }]],
  ['one well-known hop', [{ good: 12, bad: 1 }]],
  ['one negative hop', [{ good: 0.5, bad: 3 }]],
  ['two unscored hops', [{ good: 0, bad: 0 }, { good: 0, bad: 0 }]], // prettier-ignore
  ['good, then unscored', [{ good: 3, bad: 0 }, { good: 0, bad: 0 }]], // prettier-ignore
  ['two good hops', [{ good: 4, bad: 0.5 }, { good: 6, bad: 1 }]], // prettier-ignore
  ['three mixed hops', [{ good: 4, bad: 0 }, { good: 1, bad: 1 }, { good: 0.5, bad: 0 }]], // prettier-ignore
  ['three good hops', [{ good: 8, bad: 0 }, { good: 5, bad: 0 }, { good: 9, bad: 2 }]], // prettier-ignore
];

describe('lower bound of a path', () => {
  it.each(SHAPES)('is missed in about one case of ten: %s', (_shape, hops) => {
    const next = uniform(20_260_131);
    const bound = lowerBoundOf(hops, 0.15);
    const draws = 40_000;
    let below = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const product = hops.reduce((p, { good, bad }) => p * beta(good + 0.3, bad + 1.7, next), 1);
      if (product < bound) below += 1;
    }
    expect(below / draws).toBeGreaterThan(0.09);
    expect(below / draws).toBeLessThan(0.115);
  });

  it('has the value worked by hand where digamma and trigamma are rational', () => {
    // R = 1.7, S = 0.3: Beta(2, 2). ψ(2) − ψ(4) = −(1/2 + 1/3); ψ′(2) − ψ′(4) = 1/4 + 1/9 = 13/36.
    const expected = Math.exp(-5 / 6 - 1.2816 * Math.sqrt(13 / 36));
    expect(lowerBoundOf([{ good: 1.7, bad: 0.3 }], 0.15)).toBeCloseTo(expected, 12);
  });

  it('lies below the expected probability, and closes in on it with evidence', () => {
    for (const scale of [1, 10, 1000, 1e9]) {
      const sums = { good: 3 * scale, bad: scale };
      const gap = expectedOf(sums, 0.15) - lowerBoundOf([sums], 0.15);
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan(0.4 / Math.sqrt(scale));
    }
  });

  it('never rises by a hop more', () => {
    const weight = fc.double({ min: 0, max: 1e4, noNaN: true });
    const hop = fc.record({ good: weight, bad: weight });
    fc.assert(
      fc.property(fc.array(hop, { maxLength: 3 }), hop, (hops, more) => {
        expect(lowerBoundOf([...hops, more], 0.15)).toBeLessThanOrEqual(lowerBoundOf(hops, 0.15));
      }),
      { seed: 20_260_131, numRuns: 1_000 },
    );
  });

  it('stays within 0 and 1 at the ends', () => {
    expect(lowerBoundOf([{ good: 0, bad: 5 }], 0)).toBe(0);
    expect(lowerBoundOf([{ good: 5, bad: 0 }], 1)).toBe(1);
    expect(lowerBoundOf([], 0.15)).toBe(1);
  });
});
