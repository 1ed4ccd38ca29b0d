import type { Id } from '#domain';
import type { GraphChange } from '#trust-graph';
import { GraphHistory, day, idOf, member, policy, workspace } from '../../support/graph-history.js';

export const [ann, bob, cid, dan, eve, fay] = ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'].map(idOf) as [
  Id,
  Id,
  Id,
  Id,
  Id,
  Id,
];
export const [acme, beta] = ['acme', 'beta'].map(idOf) as [Id, Id];

/**
 * A workspace of six members in which every figure can be worked by hand: the base rate is 1/2, so that good evidence
 * of 0, 2 and 6 makes probabilities of 1/2, 3/4 and 7/8 (`(R + 1) / (R + S + 2)`), and bad evidence of 2 makes 1/4;
 * weights halve every ten days; members show their ties to everybody.
 */
export const roundFigures = (...changes: readonly GraphChange[]): GraphHistory =>
  new GraphHistory()
    .record(
      day(-100),
      workspace({ baseRate: 0.5, halfLife: 10 * 86_400 }),
      policy('WORKSPACE'),
      ...[ann, bob, cid, dan, eve, fay].map(member),
    )
    .record(day(-100), ...changes);

/** Enough evidence of `from`'s trust in `to`, on day 0, for a probability of 3/4 or of 7/8 that `from` acts on to's ask. */
export const THREE_QUARTERS = 2;
export const SEVEN_EIGHTHS = 6;
