import type { Id } from '#domain';
import type { BreachRecord, EvidenceSums } from '#trust-graph';
import { beliefOf, opinionOf } from '#trust-model';
import type { View } from './view.js';

/** What everybody's record says of a vouch, asked for in no domain. */
export const breachRecord = ({ ties, evidence, baseRate }: View, connector: Id, seeker: Id): BreachRecord => {
  const everybody = ties.people();
  const witnesses = everybody
    .filter((person) => person !== connector && person !== seeker)
    .map((person) => ({
      belief: beliefOf(evidence.sums(connector, person)),
      sums: evidence.sums(person, seeker),
    }))
    .filter(({ belief, sums }) => belief > 0 && sums.good + sums.bad > 0);
  return {
    ofSeeker: total(everybody.map((person) => evidence.sums(person, seeker))),
    byConnector: total(everybody.map((person) => evidence.sums(connector, person))),
    witnesses: {
      weight: witnesses.reduce((sum, { belief }) => sum + belief, 0),
      disbelief: witnesses.reduce(
        (sum, { belief, sums }) => sum + belief * opinionOf(sums, baseRate).disbelief,
        0,
      ),
    },
    reciprocal: evidence.sums(seeker, connector),
  };
};

const total = (sums: readonly EvidenceSums[]): EvidenceSums => ({
  good: sums.reduce((sum, { good }) => sum + good, 0),
  bad: sums.reduce((sum, { bad }) => sum + bad, 0),
});
