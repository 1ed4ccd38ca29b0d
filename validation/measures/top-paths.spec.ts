import { describe, expect, it } from '@jest/globals';
import { EPOCH_SECONDS } from '#trust-model';
import { History } from '../replay/history.js';
import { topPaths } from './top-paths.js';

const historyOf = (...pairs: [string, string][]) => {
  const history = new History();
  for (const [from, to] of pairs) history.add({ from, to, value: 1, at: EPOCH_SECONDS });
  return history;
};

describe('the best paths', () => {
  it('go where each trusts the one before, and the best come first', () => {
    // cid trusts ada and dan trusts cid: 1.3/3 each; eve has nobody's trust on either hop: 0.15 each
    const history = historyOf(['cid', 'ada'], ['dan', 'cid'], ['ada', 'eve'], ['eve', 'dan']);
    expect(topPaths(history, 'ada', 'dan', 1)).toEqual(['ada > cid > dan', 'ada > eve > dan']);
  });

  it('have three hops at most, and nobody twice', () => {
    const chain = historyOf(['bea', 'ada'], ['cid', 'bea'], ['dan', 'cid'], ['eve', 'dan']);
    expect(topPaths(chain, 'ada', 'dan', 1)).toEqual(['ada > bea > cid > dan']);
    expect(topPaths(chain, 'ada', 'eve', 1)).toEqual([]);
  });
});
