import { expect, it } from '@jest/globals';
import { SaidTimes } from './said-times.js';

it('tells of every change when it was said, through runs and chunks', () => {
  const times = new SaidTimes();
  const at = (change: number) => (Math.floor(change / 3) % 7 === 0 ? 5 : Math.floor(change / 3));
  for (let change = 2; change < 200_000; change += 2) times.add(change, at(change));
  const wrong = Array.from({ length: 99_999 }, (_, i) => 2 * i + 2).filter(
    (change) => times.of(change) !== at(change),
  );
  expect(wrong).toEqual([]);
});
