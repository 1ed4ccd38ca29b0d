import type { Random } from './random.js';

/** Most contacts that anybody has. */
const CAP = 5_000;
/** Share of people whose degree follows the tail, and its exponent: P(degree = d) ~ d^−2.5. */
const TAIL_SHARE = 0.05;
const TAIL_EXPONENT = 2.5;
const BODY_SPREAD = 0.7;

/** Wanted degrees: a log-normal body with a Pareto tail, scaled to the mean and capped. */
export const wantedDegrees = (people: number, mean: number, random: Random): Float64Array => {
  const wanted = new Float64Array(people);
  for (let person = 0; person < people; person++) {
    const body = Math.exp(BODY_SPREAD * random.normal());
    const tail = 3 * (1 - random.next()) ** (-1 / (TAIL_EXPONENT - 1));
    wanted[person] = random.next() < TAIL_SHARE ? tail : body;
  }
  // Capping lowers the mean, and scaling reaches the cap again: a few rounds settle.
  for (let round = 0; round < 8; round++) {
    const factor = mean / (wanted.reduce((sum, degree) => sum + degree, 0) / people);
    for (let person = 0; person < people; person++) {
      wanted[person] = Math.min((wanted[person] ?? 0) * factor, CAP);
    }
  }
  return wanted;
};
