/** The 95 % quantile of χ² with one degree of freedom: a statistic above it rejects. */
export const KUPIEC_REJECTS_FROM = 3.841;

/**
 * Likelihood ratio of Kupiec's test: could `exceeded` of `count` be chance, where a share `expected` should be? 0 or
 * more (Kupiec, "Techniques for Verifying the Accuracy of Risk Measurement Models", Journal of Derivatives 1995).
 */
export const kupiec = (exceeded: number, count: number, expected: number): number => {
  const likelihood = (share: number): number =>
    times(exceeded, Math.log(share)) + times(count - exceeded, Math.log(1 - share));
  return 2 * (likelihood(exceeded / count) - likelihood(expected));
};

const times = (count: number, log: number): number => (count === 0 ? 0 : count * log);
