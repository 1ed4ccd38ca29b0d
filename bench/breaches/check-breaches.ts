import type { RiskFigures } from '#trust-graph';
import { beliefOf, breachOf, breachCoefficients, opinionOf, DEFAULT_BASE_RATE } from '#trust-model';
import { batchesOf, type Network, NETWORK_END, PlainEvidence } from '../network.js';
import type { Parties } from './witnessed-pairs.js';

/** Sums come in another order here: this far a probability may be from the engine's, as a share of it. */
const ROUNDING = 1e-9;

/**
 * Compares breach probabilities with those worked out from plain maps, in which lies all evidence by or of these pairs.
 * @throws Error one differs by more than rounding
 */
export const checkBreaches = async (
  network: Network,
  pairs: readonly Parties[],
  ask: (pair: Parties) => Promise<RiskFigures>,
): Promise<string> => {
  const plain = new PlainEvidence();
  const around = new Set(pairs.flat());
  for (const { records } of batchesOf(network))
    for (const { changes } of records)
      for (const change of changes)
        if (change.change !== 'evidence' || around.has(change.from) || around.has(change.to))
          plain.take(change);
  let witnessed = 0;
  for (const pair of pairs) {
    const { breach } = await ask(pair);
    const found = breachOf(breach, breachCoefficients).probability;
    const { probability, witnesses } = plainBreach(plain, ...pair);
    if (!(Math.abs(found - probability) <= ROUNDING * probability))
      throw new Error(`a vouch fails with ${String(found)}, by plain maps with ${String(probability)}`);
    witnessed += witnesses;
  }
  return `${String(pairs.length)} vouches with ${String(witnessed)} witnesses: the same probabilities as from plain maps, but for rounding.`;
};

const plainBreach = (plain: PlainEvidence, connector: string, seeker: string) => {
  const sums = (from: string, to: string) => plain.sums(from, to, NETWORK_END);
  const total = (all: readonly { good: number; bad: number }[]) => ({
    good: all.reduce((sum, { good }) => sum + good, 0),
    bad: all.reduce((sum, { bad }) => sum + bad, 0),
  });
  const judges = plain.givers().filter((giver) => plain.receivers(giver).includes(seeker));
  const witnesses = judges.filter((one) => one !== connector && beliefOf(sums(connector, one)) > 0);
  const beliefs = witnesses.map((one) => beliefOf(sums(connector, one)));
  const signs = {
    ofSeeker: total(judges.map((one) => sums(one, seeker))),
    byConnector: total(plain.receivers(connector).map((one) => sums(connector, one))),
    witnesses: {
      weight: beliefs.reduce((sum, belief) => sum + belief, 0),
      disbelief: witnesses.reduce(
        (sum, one, i) => sum + (beliefs[i] ?? 0) * opinionOf(sums(one, seeker), DEFAULT_BASE_RATE).disbelief,
        0,
      ),
    },
    reciprocal: sums(seeker, connector),
  };
  return { probability: breachOf(signs, breachCoefficients).probability, witnesses: witnesses.length };
};
