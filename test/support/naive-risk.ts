/** Laws and tails of losses in the plainest form, to compare the trust model with. */

export interface Outcome {
  readonly loss: number;
  readonly probability: number;
}

/** What one item may do: each way that it can end, whatever the others do. */
export type Ends = readonly Outcome[];

export const failing = (loss: number, probability: number): Ends => [
  { loss: 0, probability: 1 - probability },
  { loss, probability },
];

/** As `failing`, but the loss becomes one of the two whole multiples of `width` around it, on average itself. */
export const failingOnGrid = (loss: number, probability: number, width: number): Ends => {
  const below = Math.floor(loss / width);
  const towardsAbove = loss / width - below;
  return [
    { loss: 0, probability: 1 - probability },
    { loss: below * width, probability: probability * (1 - towardsAbove) },
    { loss: (below + 1) * width, probability: probability * towardsAbove },
  ];
};

/** Every combination of independent items' ends: 2^n or 3^n outcomes. */
export const allOutcomes = (items: readonly Ends[]): readonly Outcome[] =>
  items.reduce<readonly Outcome[]>(
    (before, ends) =>
      before.flatMap((outcome) =>
        ends.map(({ loss, probability }) => ({
          loss: outcome.loss + loss,
          probability: outcome.probability * probability,
        })),
      ),
    [{ loss: 0, probability: 1 }],
  );

/** Mean loss of the worst outcomes that make up `share` of all: the last one taken is cut where the share is full. */
export const meanOfWorst = (outcomes: readonly Outcome[], share: number): number => {
  let left = share;
  let lost = 0;
  for (const { loss, probability } of outcomes.toSorted((a, b) => b.loss - a.loss)) {
    const taken = Math.min(probability, left);
    lost += taken * loss;
    left -= taken;
  }
  return lost / share;
};

/** The least loss that at least `share` of all outcomes don't exceed. */
export const leastCovering = (outcomes: readonly Outcome[], share: number): number => {
  let covered = 0;
  for (const { loss, probability } of outcomes.toSorted((a, b) => a.loss - b.loss)) {
    covered += probability;
    if (covered >= share) return loss;
  }
  throw new RangeError(`probabilities add up to ${String(covered)}`);
};

/** Simpson's rule on so many pairs of intervals. */
const integral = (f: (x: number) => number, from: number, to: number, pairs = 200): number => {
  const step = (to - from) / (2 * pairs);
  let sum = f(from) + f(to);
  for (let i = 1; i < 2 * pairs; i++) sum += f(from + i * step) * (i % 2 === 1 ? 4 : 2);
  return (sum * step) / 3;
};

const normalBelow = (z: number): number =>
  0.5 + integral((x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), 0, z);

/** Where the standard normal distribution has `p` below it, found by halving. */
const normalAt = (p: number): number => {
  let [low, high] = [-8, 8];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < p) low = middle;
    else high = middle;
  }
  return low;
};

/**
 * How often two items that each fail with probability `p` fail together, correlated by ρ as normal variables:
 * `p² + ∫ φ₂(z, z; r) dr` over r = 0 to ρ, z = Φ⁻¹(p) (Plackett, Biometrika 1954).
 */
export const bothFailing = (p: number, correlation: number): number => {
  const z = normalAt(p);
  const density = (r: number) => Math.exp((-z * z) / (1 + r)) / (2 * Math.PI * Math.sqrt(1 - r * r));
  return p * p + integral(density, 0, correlation);
};

/**
 * The exact law of many items whose losses are whole numbers of units: a cell for every sum there can be.
 * `unit` is what one of them loses.
 */
export const wholeLaw = (
  units: readonly number[],
  probabilities: readonly number[],
  unit: number,
): readonly Outcome[] => {
  let law = [1];
  for (const [i, loss] of units.entries()) {
    const p = probabilities[i] ?? 0;
    const next = new Array<number>(law.length + loss).fill(0);
    for (const [sum, probability] of law.entries()) {
      next[sum] = (next[sum] ?? 0) + (1 - p) * probability;
      next[sum + loss] = (next[sum + loss] ?? 0) + p * probability;
    }
    law = next;
  }
  return law.map((probability, sum) => ({ loss: sum * unit, probability }));
};
