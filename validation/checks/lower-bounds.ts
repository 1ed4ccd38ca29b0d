import { DEFAULT_BASE_RATE, lowerBoundOf, type MomentSums, PRIOR_WEIGHT } from '#trust-model';
import { Random } from '../../bench/network/random.js';
import type { Gate } from '../gate.js';
import { betaDraw } from '../measures/beta-draw.js';

const DRAWS = 40_000;
const SEED = 20_260_131;

const hop = (good: number, bad: number): MomentSums => ({ good, bad });

const SHAPES: Readonly<Record<string, readonly MomentSums[]>> = {
  'one unscored hop': [hop(0, 0)],
  'one good hop': [hop(2.5, 0)],
  'one well-known hop': [hop(12, 1)],
  'one negative hop': [hop(0.5, 3)],
  'two unscored hops': [hop(0, 0), hop(0, 0)],
  'good, then unscored': [hop(3, 0), hop(0, 0)],
  'two good hops': [hop(4, 0.5), hop(6, 1)],
  'three mixed hops': [hop(4, 0), hop(1, 1), hop(0.5, 0)],
  'three good hops': [hop(8, 0), hop(5, 0), hop(9, 2)],
};

/** How often a path's probability is below its bound, drawn at random: one in ten, whatever the path looks like. */
export const lowerBounds = (): readonly Gate[] =>
  Object.entries(SHAPES).map(([what, hops]) => ({
    check: 'lower bound is missed',
    what,
    figure: missedShare(hops, new Random(SEED)),
    must: [0.09, 0.115],
  }));

const missedShare = (hops: readonly MomentSums[], random: Random): number => {
  const bound = lowerBoundOf(hops, DEFAULT_BASE_RATE);
  let missed = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    if (hops.reduce((product, sums) => product * drawOf(sums, random), 1) < bound) missed += 1;
  }
  return missed / DRAWS;
};

const drawOf = ({ good, bad }: MomentSums, random: Random): number =>
  betaDraw(good + PRIOR_WEIGHT * DEFAULT_BASE_RATE, bad + PRIOR_WEIGHT * (1 - DEFAULT_BASE_RATE), random);
