/** Numerator and denominator, each from the highest power of r down to the constant. */
type Ratio = readonly [readonly number[], readonly number[]];

const CENTRAL: Ratio = [
  [
    2_509.080_928_730_122_7, 33_430.575_583_588_13, 67_265.770_927_008_7, 45_921.953_931_549_87,
    13_731.693_765_509_46, 1_971.590_950_306_551_3, 133.141_667_891_784_38, 3.387_132_872_796_366_5,
  ],
  [
    5_226.495_278_852_854, 28_729.085_735_721_943, 39_307.895_800_092_71, 21_213.794_301_586_597,
    5_394.196_021_424_751, 687.187_007_492_057_9, 42.313_330_701_600_91, 1,
  ],
];

/** From 0.075 out to e^−25. */
const TAIL: Ratio = [
  [
    0.000_774_545_014_278_341_4, 0.022_723_844_989_269_184, 0.241_780_725_177_450_6, 1.270_458_252_452_368_4,
    3.647_848_324_763_204_5, 5.769_497_221_460_691, 4.630_337_846_156_546, 1.423_437_110_749_683_5,
  ],
  [
    1.050_750_071_644_416_9e-9, 0.000_547_593_808_499_534_5, 0.015_198_666_563_616_457,
    0.148_103_976_427_480_08, 0.689_767_334_985_1, 1.676_384_830_183_803_8, 2.053_191_626_637_759, 1,
  ],
];

const FAR_TAIL: Ratio = [
  [
    2.010_334_399_292_288_1e-7, 2.711_555_568_743_487_6e-5, 0.001_242_660_947_388_078_4,
    0.026_532_189_526_576_124, 0.296_560_571_828_504_87, 1.784_826_539_917_291_3, 5.463_784_911_164_114,
    6.657_904_643_501_103,
  ],
  [
    2.044_263_103_389_939_7e-15, 1.421_511_758_316_446e-7, 1.846_318_317_510_054_8e-5,
    0.000_786_869_131_145_613_3, 0.014_875_361_290_850_615, 0.136_929_880_922_735_8, 0.599_832_206_555_888, 1,
  ],
];

const polynomial = (coefficients: readonly number[], r: number): number =>
  coefficients.reduce((sum, coefficient) => sum * r + coefficient, 0);

const valueOf = ([above, below]: Ratio, r: number): number => polynomial(above, r) / polynomial(below, r);

/**
 * Φ⁻¹(p): below which value a standard normal variable lies with probability p, 0 to 1; −∞ at 0 and ∞ at 1. Wichura,
 * "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics 37, 1988, the variant of
 * 16 digits.
 */
export const normalQuantile = (p: number): number => {
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    return fromMiddle * valueOf(CENTRAL, 0.180_625 - fromMiddle * fromMiddle);
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const distance = r <= 5 ? valueOf(TAIL, r - 1.6) : valueOf(FAR_TAIL, r - 5);
  return fromMiddle < 0 ? -distance : distance;
};
