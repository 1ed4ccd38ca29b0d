import type { Random } from '../../bench/network/random.js';

/** One draw of a Beta(a, b), both above 0: of two gamma variables the first's share. */
export const betaDraw = (a: number, b: number, random: Random): number => {
  const [x, y] = [gammaDraw(a, random), gammaDraw(b, random)];
  return x / (x + y);
};

/** Marsaglia and Tsang, "A Simple Method for Generating Gamma Variables", 2000; below 1 by a power of a uniform draw. */
const gammaDraw = (shape: number, random: Random): number => {
  if (shape < 1) return gammaDraw(shape + 1, random) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = random.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
};
