import { beliefOf, type BreachSigns, DEFAULT_BASE_RATE, opinionOf } from '#trust-model';
import type { History } from './history.js';
import { evidenceAt } from './record.js';

/**
 * What the service's `BreachRecord` says of a vouch of `rater` for `rated`, from what was rated before.
 * @param factor brings records to the moment
 */
export const breachSigns = (history: History, rater: string, rated: string, factor: number): BreachSigns => ({
  ofSeeker: evidenceAt(history.of(rated), factor),
  byConnector: evidenceAt(history.by(rater), factor),
  witnesses: witnesses(history, rater, rated, factor),
  reciprocal: evidenceAt(history.between(rated, rater), factor),
});

const witnesses = (
  history: History,
  rater: string,
  rated: string,
  factor: number,
): BreachSigns['witnesses'] => {
  const trusted = history.ratedBy(rater);
  let [weight, disbelief] = [0, 0];
  for (const [witness, word] of history.ratersOf(rated)) {
    const tie = trusted.get(witness);
    if (!tie || witness === rated) continue;
    const belief = beliefOf(evidenceAt(tie, factor));
    weight += belief;
    disbelief += belief * opinionOf(evidenceAt(word, factor), DEFAULT_BASE_RATE).disbelief;
  }
  return { weight, disbelief };
};
