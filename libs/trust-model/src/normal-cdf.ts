const BY_FRACTION_FROM = 7.071_067_811_865_47;
const ROOT_OF_TWO_PI = 2.506_628_274_631_000_7;

/** P(Z > x) for x ≥ 0. */
const upperTail = (x: number): number => {
  const density = Math.exp((-x * x) / 2);
  if (x >= BY_FRACTION_FROM) {
    return density / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / ROOT_OF_TWO_PI;
  }
  const above =
    (((((0.035_262_496_599_891_1 * x + 0.700_383_064_443_688) * x + 6.373_962_203_531_65) * x +
      33.912_866_078_383) *
      x +
      112.079_291_497_871) *
      x +
      221.213_596_169_931) *
      x +
    220.206_867_912_376;
  const below =
    ((((((0.088_388_347_648_318_4 * x + 1.755_667_163_182_64) * x + 16.064_177_579_207) * x +
      86.780_732_202_946_1) *
      x +
      296.564_248_779_674) *
      x +
      637.333_633_378_831) *
      x +
      793.826_512_519_948) *
      x +
    440.413_735_824_752;
  return (density * above) / below;
};

/**
 * Φ(x), the standard normal distribution function, any x; 0 to 1. Rational approximation 5666 of Hart, "Computer
 * Approximations", Wiley 1968, as given by West, "Better Approximations to Cumulative Normal Functions", Wilmott
 * 2005; beyond 7.07 a continued fraction. Absolute error below 1e-15, relative below 1e-8 down to −37.
 */
export const normalCdf = (x: number): number => (x > 0 ? 1 - upperTail(x) : upperTail(-x));
