import { describe, expect, it } from '@jest/globals';
import { sumsAt } from './evidence-sums.js';

describe('evidence sums at a moment', () => {
  it('decays good and bad alike', () => {
    expect(sumsAt({ good: 4, unconfirmedGood: 0, bad: 2 }, 0.25)).toEqual({ good: 1, bad: 0.5 });
  });

  it('lets unconfirmed items count up to 1 together, capped only after decay', () => {
    expect(sumsAt({ good: 4, unconfirmedGood: 3, bad: 0 }, 1)).toEqual({ good: 5, bad: 0 });
    expect(sumsAt({ good: 4, unconfirmedGood: 3, bad: 0 }, 0.25)).toEqual({ good: 1.75, bad: 0 });
  });
});
