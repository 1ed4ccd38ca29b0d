import type { Id } from '#domain';
import type { BreachRecord, EvidenceSums } from '#trust-graph';
import { beliefOf, opinionOf } from '#trust-model';
import type { Network } from './network.js';
import { compare } from './page.js';

/** What everybody's record says of a vouch: all ties of the connector and of the seeker, whoever may see them. */
export const breachRecord = (network: Network, connector: Id, seeker: Id): BreachRecord => {
  const judged = network.contactsOf(connector).toSorted(compare);
  const judging = network.contactsOf(seeker).toSorted(compare);
  const witnesses = judged
    .filter((person) => person !== seeker)
    .map((person) => ({
      belief: beliefOf(network.sums(connector, person)),
      sums: network.sums(person, seeker),
    }))
    .filter(({ belief, sums }) => belief > 0 && sums.good + sums.bad > 0);
  const { baseRate } = network.lens;
  return {
    ofSeeker: total(judging.map((person) => network.sums(person, seeker))),
    byConnector: total(judged.map((person) => network.sums(connector, person))),
    witnesses: {
      weight: sum(witnesses.map(({ belief }) => belief)),
      disbelief: sum(witnesses.map(({ belief, sums }) => belief * opinionOf(sums, baseRate).disbelief)),
    },
    reciprocal: network.sums(seeker, connector),
  };
};

const total = (sums: readonly EvidenceSums[]): EvidenceSums => ({
  good: sum(sums.map(({ good }) => good)),
  bad: sum(sums.map(({ bad }) => bad)),
});

/** From left to right. */
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
