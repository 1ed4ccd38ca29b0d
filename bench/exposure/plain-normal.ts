/** Φ(x) by its series, `½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …)` (Marsaglia 2004): slow, and nothing but a sum. */
export const plainCdf = (x: number): number => {
  if (Math.abs(x) > 9) return x < 0 ? 0 : 1;
  let [term, sum, before] = [x, x, 0];
  for (let odd = 3; sum !== before; odd += 2) {
    before = sum;
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
};

/** Φ⁻¹(p) by halving, for p that are not extreme. */
export const plainQuantile = (p: number): number => {
  let [low, high] = [-9, 9];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (plainCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
