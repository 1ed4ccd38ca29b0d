import { describe, expect, it } from '@jest/globals';
import { fairnessGoodness } from './fairness-goodness.js';

const rating = (from: string, to: string, value: number) => ({ from, to, value, at: 0 });

describe('fairness × goodness', () => {
  it('is the rating itself where there is only one', () => {
    const predict = fairnessGoodness([rating('ada', 'bea', 0.8)]);
    expect(predict({ from: 'ada', to: 'bea' })).toBeCloseTo(0.8, 6);
    expect(predict({ from: 'new', to: 'bea' })).toBeCloseTo(0.8, 6);
    expect(predict({ from: 'ada', to: 'new' })).toBe(0);
  });

  it('settles where goodness and fairness define each other', () => {
    // two who disagree, 1 and −1: by symmetry goodness 0, and both are fair by half
    const predict = fairnessGoodness([
      rating('ada', 'cid', 1),
      rating('bea', 'cid', -1),
      rating('ada', 'dan', 1),
    ]);
    // f(ada) = 1 − (|1 − g| + |1 − f(ada)|) / 4 with g = (f(ada) − f(bea)) / 2, f(bea) = 1 − |−1 − g| / 2
    const [good, ada] = [predict({ from: 'new', to: 'cid' }), predict({ from: 'new', to: 'dan' })];
    const bea = 1 - Math.abs(-1 - good) / 2;
    expect(good).toBeCloseTo((ada - bea) / 2, 5);
    expect(ada).toBeCloseTo(1 - (Math.abs(1 - good) + Math.abs(1 - ada)) / 4, 5);
  });
});
