import { describe, expect, it } from '@jest/globals';
import { Marks } from './marks.js';

describe('marks', () => {
  it('are numbers of people, until the next question begins', () => {
    const marks = new Marks();
    marks.begin(10);
    marks.set(3, 0);
    marks.set(4, 7);
    expect([2, 3, 4].map((person) => marks.has(person))).toEqual([false, true, true]);
    expect([marks.of(3), marks.of(4)]).toEqual([0, 7]);
    expect(marks.of(2)).toBeLessThan(0);

    marks.begin(20);
    marks.set(15, 1);
    expect([3, 4, 15].map((person) => marks.has(person))).toEqual([false, false, true]);
    expect(marks.of(4)).toBeLessThan(0);
  });

  it('forget also when stamps have run out', () => {
    const marks = new Marks();
    for (const largest of [2 ** 32 - 2 ** 25, 5, 5]) {
      marks.begin(4);
      expect([0, 1, 2, 3].filter((person) => marks.has(person))).toEqual([]);
      marks.set(1, largest);
      expect(marks.of(1)).toBe(largest);
    }
  });
});
