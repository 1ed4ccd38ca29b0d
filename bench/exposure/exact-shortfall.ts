import type { OpenRisk } from '#trust-model';
import { plainCdf, plainQuantile } from './plain-normal.js';
import { UNIT } from './portfolios.js';

const WORST = 0.05;
const CORRELATION = 0.2;
const STEP = 0.1;
const FURTHEST = 8;

/** One value of the common factor, how much it stands for, and what each item's probability is there. */
interface Time {
  readonly weight: number;
  readonly probabilities: readonly number[];
}

/** The exact shortfall at 95 % of independent items whose stakes are whole units. */
export const exactShortfall = (items: readonly OpenRisk[]): number =>
  shortfallOver(items, [
    { weight: 1, probabilities: items.map(({ breachProbability }) => breachProbability) },
  ]);

/** The same with correlation 0.2: the trapezoidal rule over 161 values of the common factor. */
export const exactCorrelatedShortfall = (items: readonly OpenRisk[]): number => {
  const thresholds = items.map(({ breachProbability }) => plainQuantile(breachProbability));
  const times: Time[] = [];
  for (let z = -FURTHEST; z <= FURTHEST; z += STEP) {
    times.push({
      weight: (STEP * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI),
      probabilities: thresholds.map((threshold) =>
        plainCdf((threshold - Math.sqrt(CORRELATION) * z) / Math.sqrt(1 - CORRELATION)),
      ),
    });
  }
  return shortfallOver(items, times);
};

/** By the law of all sums there can be, a cell for each. */
const shortfallOver = (items: readonly OpenRisk[], times: readonly Time[]): number => {
  const units = items.map(({ stake }) => Math.round(stake / UNIT));
  const all = new Float64Array(units.reduce((a, b) => a + b, 0) + 1);
  for (const { weight, probabilities } of times) {
    const law = new Float64Array(all.length);
    law[0] = weight;
    let most = 0;
    for (const [i, loss] of units.entries()) {
      const p = probabilities[i] ?? 0;
      most += loss;
      for (let sum = most; sum >= loss; sum--) {
        law[sum] = (1 - p) * (law[sum] ?? 0) + p * (law[sum - loss] ?? 0);
      }
      for (let sum = loss - 1; sum >= 0; sum--) law[sum] = (1 - p) * (law[sum] ?? 0);
    }
    for (let sum = 0; sum < all.length; sum++) all[sum] = (all[sum] ?? 0) + (law[sum] ?? 0);
  }
  return meanOfWorst(all);
};

const meanOfWorst = (law: Float64Array): number => {
  let [left, lost] = [WORST, 0];
  for (let sum = law.length - 1; sum >= 0 && left > 0; sum--) {
    const taken = Math.min(law[sum] ?? 0, left);
    lost += taken * sum * UNIT;
    left -= taken;
  }
  return lost / WORST;
};
