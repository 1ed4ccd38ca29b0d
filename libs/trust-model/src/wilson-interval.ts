/** The 97.5 % quantile of the standard normal law: 95 of 100 lie within it, either way. */
const Z = 1.959_963_984_540_054;

/**
 * Where the probability lies of what happened in `happened` of `count` cases, at 95 % confidence; 0 to 1 (Wilson,
 * "Probable Inference, the Law of Succession, and Statistical Inference", JASA 1927). Of no cases: anywhere.
 */
export const wilsonInterval = (happened: number, count: number): readonly [low: number, high: number] => {
  if (count === 0) return [0, 1];
  const share = happened / count;
  const middle = share + (Z * Z) / (2 * count);
  const reach = Z * Math.sqrt((share * (1 - share)) / count + (Z * Z) / (4 * count * count));
  const whole = 1 + (Z * Z) / count;
  return [Math.max((middle - reach) / whole, 0), Math.min((middle + reach) / whole, 1)];
};
