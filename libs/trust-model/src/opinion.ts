import type { MomentSums } from './evidence-sums.js';

/** Weight of not knowing (W): as much as two items of weight 1. */
export const PRIOR_WEIGHT = 2;

/** How likely a stranger acts on an ask (a). A workspace's own is fixed when it opens. */
export const DEFAULT_BASE_RATE = 0.15;

/**
 * A binomial opinion of subjective logic (Jøsang, "Subjective Logic", Springer 2016, section 3.4.2): belief,
 * disbelief and uncertainty are 0 to 1 and add up to 1; `expected` is the projected probability.
 */
export interface Opinion {
  readonly belief: number;
  readonly disbelief: number;
  readonly uncertainty: number;
  readonly expected: number;
}

/** `b = R / (R+S+W)`. */
export const beliefOf = ({ good, bad }: MomentSums): number => good / (good + bad + PRIOR_WEIGHT);

/** `P = (R + W·a) / ((R + S) + W)`, in this order of operations: engines compute the same bits. */
export const expectedOf = ({ good, bad }: MomentSums, baseRate: number): number =>
  (good + PRIOR_WEIGHT * baseRate) / (good + bad + PRIOR_WEIGHT);

/** What the evidence says as a whole. No evidence is no trust and full uncertainty, never an average. */
export const opinionOf = (sums: MomentSums, baseRate: number): Opinion => {
  const total = sums.good + sums.bad + PRIOR_WEIGHT;
  return {
    belief: beliefOf(sums),
    disbelief: sums.bad / total,
    uncertainty: PRIOR_WEIGHT / total,
    expected: expectedOf(sums, baseRate),
  };
};
