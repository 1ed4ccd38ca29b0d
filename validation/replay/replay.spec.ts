import { describe, expect, it } from '@jest/globals';
import { EPOCH_SECONDS } from '#trust-model';
import { replay } from './replay.js';

/** Half-lives of 730.5 days after the epoch: weights are powers of two. */
const rating = (from: string, to: string, value: number, halfLives = 0) => ({
  from,
  to,
  value,
  at: EPOCH_SECONDS + halfLives * 730.5 * 86_400,
});
const last = (...ratings: ReturnType<typeof rating>[]) => {
  const seen = replay(ratings).at(-1);
  if (!seen) throw new Error('nothing was rated');
  return seen;
};

describe('what is known before a rating', () => {
  it('is nothing at first, and nothing of the same moment', () => {
    const seen = replay([rating('bea', 'ada', 1), rating('ada', 'bea', -1)]);
    for (const { breach, words } of seen) {
      expect(breach.ofSeeker).toEqual({ good: 0, bad: 0 });
      expect(breach.reciprocal).toEqual({ good: 0, bad: 0 });
      expect(words.ofRated.weight).toBe(0);
    }
    expect(seen.map(({ isBreach }) => isBreach)).toEqual([false, true]);
  });

  it('are the records of both, as a connector’s word weighs, half of it after a half-life', () => {
    // a connector's word is half: good 2 / 2, bad 3 · 0.8 / 2; one half-life later half of that
    const { breach, words } = last(
      rating('cid', 'ada', 0.1),
      rating('dan', 'ada', -0.8),
      rating('bea', 'eve', 1),
      rating('bea', 'ada', 0.5, 1),
    );
    expect(breach.ofSeeker.good).toBeCloseTo(0.5, 12);
    expect(breach.ofSeeker.bad).toBeCloseTo(0.6, 12);
    expect(breach.byConnector).toEqual({ good: 0.5, bad: 0 });
    expect(words.ofRated.weight).toBeCloseTo(1, 12);
    expect(words.ofRated.value).toBeCloseTo(-0.35, 12);
    expect(words.byRater).toEqual({ weight: 0.5, value: 0.5 });
  });

  it('is the answer of the one who is rated', () => {
    const { breach, words } = last(rating('ada', 'bea', -1), rating('bea', 'ada', -1, 1));
    expect(breach.reciprocal).toEqual({ good: 0, bad: 0.75 });
    expect(words.reciprocal).toEqual({ weight: 0.5, value: -0.5 });
  });

  it('are witnesses whom the rater believes', () => {
    // bea → cid: 0.5 good after a half-life, belief 0.5/2.5 = 0.2; cid → ada: 0.75 bad, disbelief 0.75/2.75
    const { breach, words } = last(
      rating('bea', 'cid', 1),
      rating('cid', 'ada', -1),
      rating('dan', 'ada', 1),
      rating('bea', 'ada', 1, 1),
    );
    expect(breach.witnesses.weight).toBeCloseTo(0.2, 12);
    expect(breach.witnesses.disbelief).toBeCloseTo((0.2 * 0.75) / 2.75, 12);
    expect(words.near.weight).toBeCloseTo(0.2, 12);
    expect(words.near.value).toBeCloseTo(-0.2, 12);
    expect(words.far).toEqual({ weight: 0, value: 0 });
  });

  it('are two witnesses behind one tie as one voice, discounted twice', () => {
    // bea → cid → dan, eve → ada: beliefs of 0.2 each; one voice of 0.2 · 0.2 that says (1 + 0) / 2
    const { words } = last(
      rating('bea', 'cid', 1),
      rating('cid', 'dan', 1),
      rating('cid', 'eve', 1),
      rating('dan', 'ada', 1),
      rating('eve', 'ada', 0),
      rating('bea', 'ada', 1, 1),
    );
    expect(words.near.weight).toBe(0);
    expect(words.far.weight).toBeCloseTo(0.04, 12);
    expect(words.far.value).toBeCloseTo(0.02, 12);
  });

  it('is no word of those whom the rater distrusts, nor of those whom these know', () => {
    const { words } = last(
      rating('bea', 'cid', -1),
      rating('cid', 'ada', 1),
      rating('cid', 'dan', 1),
      rating('dan', 'ada', 1),
      rating('bea', 'ada', 1, 1),
    );
    expect([words.near.weight, words.far.weight]).toEqual([0, 0]);
  });
});
