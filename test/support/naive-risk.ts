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
