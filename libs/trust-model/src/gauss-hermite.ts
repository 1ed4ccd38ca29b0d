/** One value of a standard normal variable that stands for those around it, and their share of the whole. */
export interface NormalNode {
  readonly at: number;
  readonly weight: number;
}

/**
 * Positive half of the 16-node Gauss–Hermite rule with the weight function e^(−x²/2)/√(2π): roots of He₁₆ and
 * `15! / (16·He₁₅(x)²)` (Abramowitz and Stegun, "Handbook of Mathematical Functions", 25.4.46 and table 25.10, which
 * gives x/√2 and w·√π). Exact for polynomials up to degree 31.
 */
export const POSITIVE_NODES: readonly NormalNode[] = [
  { at: 0.386_760_604_500_557_3, weight: 0.286_568_521_238_012_13 },
  { at: 1.163_829_100_554_964_8, weight: 0.158_338_372_750_949_6 },
  { at: 1.951_980_345_716_333_4, weight: 0.047_284_752_354_014_03 },
  { at: 2.760_245_047_630_701_4, weight: 0.007_266_937_601_184_733 },
  { at: 3.600_873_624_171_548, weight: 0.000_525_984_926_573_909_2 },
  { at: 4.492_955_302_520_011, weight: 1.530_003_216_248_727_2e-5 },
  { at: 5.472_225_705_949_343, weight: 1.309_473_216_286_822_7e-7 },
  { at: 6.630_878_198_393_129, weight: 1.497_814_723_161_839_7e-10 },
];

/** Nodes that stand for less than a millionth cost as much as the others and change nothing that is shown. */
const LEAST_WEIGHT = 1e-6;

const kept = POSITIVE_NODES.filter(({ weight }) => weight >= LEAST_WEIGHT);
const keptWeight = 2 * kept.reduce((sum, { weight }) => sum + weight, 0);

/** Twelve nodes for a standard normal variable, from the lowest to the highest; their weights add up to 1. */
export const normalNodes: readonly NormalNode[] = [
  ...kept.toReversed().map(({ at, weight }) => ({ at: -at, weight: weight / keptWeight })),
  ...kept.map(({ at, weight }) => ({ at, weight: weight / keptWeight })),
];
