import { describe, expect, it } from '@jest/globals';
import { type Case, logistic as fit, nearZero, type Sign } from './logistic.js';
import { solve } from './solve.js';

/** `yes` of `count` cases with these columns. */
const cases = (row: readonly number[], yes: number, count: number, weight = 1): Case[] =>
  Array.from({ length: count }, (_, i) => ({ row, happened: i < yes, weight }));

const logistic = (all: readonly Case[], lambda: number, signs: readonly Sign[]) =>
  fit(all, nearZero(signs.length, lambda), signs);

describe('fitting', () => {
  it('solves equations', () => {
    // 4x + 2y = 10, 2x + 3y = 9
    const [x, y] = solve([[4, 2], [2, 3]], [10, 9]); // prettier-ignore
    expect(x).toBeCloseTo(1.5, 12);
    expect(y).toBeCloseTo(2, 12);
    expect(() => solve([[1, 2], [2, 1]], [1, 1])).toThrow(RangeError); // prettier-ignore
  });

  it('finds the log-odds of a share', () => {
    expect(logistic(cases([1], 1, 4), 0.1, [0])[0]).toBeCloseTo(Math.log(1 / 3), 5);
  });

  it('finds by how much a sign multiplies the odds', () => {
    // odds 1/3 without, 3 with it
    const both = [...cases([1, 0], 10, 40), ...cases([1, 1], 30, 40)];
    expect(logistic(both, 1e-6, [0, 1])[1]).toBeCloseTo(Math.log(9), 4);
  });

  it('counts cases by their weight', () => {
    const weighed = [...cases([1], 1, 1, 3), ...cases([1], 0, 1, 1)];
    expect(logistic(weighed, 0.1, [0])[0]).toBeCloseTo(Math.log(3), 5);
  });

  it('leaves out what has the wrong sign, and fits the rest without it', () => {
    const both = [...cases([1, 0], 10, 40), ...cases([1, 1], 30, 40)];
    const [base, weight] = logistic(both, 1e-6, [0, -1]);
    expect(weight).toBe(0);
    expect(base).toBeCloseTo(0, 5);
  });

  it('stays finite where nothing ever happened, and where a sign tells all', () => {
    const never = logistic(cases([1, 2], 0, 20), 0.1, [0, 1]);
    const always = logistic([...cases([1, 0], 0, 20), ...cases([1, 1], 20, 20)], 0.1, [0, 1]);
    expect([...never, ...always].every(Number.isFinite)).toBe(true);
  });
});
