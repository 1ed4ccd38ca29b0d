import { describe, expect, it } from '@jest/globals';
import { waitingDays } from './waiting-time.js';

const DAY = 86_400;

describe('waiting time', () => {
  it('of somebody who never answered is three days', () => {
    expect(waitingDays([])).toBe(3);
  });

  it('moves from there towards their own median as answers come in', () => {
    // (1·8 + 12) / 5
    expect(waitingDays([8 * DAY])).toBe(4);
    // median 1 day of three: (3·1 + 12) / 7
    expect(waitingDays([90 * DAY, 0, 1 * DAY])).toBe(15 / 7);
    // median 2 days of four: (4·2 + 12) / 8
    expect(waitingDays([1 * DAY, 3 * DAY, 0, 50 * DAY])).toBe(2.5);
  });

  it('orders by number, not by text', () => {
    // median of 2, 10 and 100 days is 10: (3·10 + 12) / 7
    expect(waitingDays([100 * DAY, 10 * DAY, 2 * DAY])).toBe(6);
  });
});
