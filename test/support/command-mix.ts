import { wholeBrief } from './introduction-questions.js';
import type { MakesUp } from './writing-client.js';

/**
 * What clients do who write in trouble: each kind in its turn. Those that compete do so in fours, as there are four
 * clients, so that some of them are decided on what is not durable yet.
 */
export const commandMix: readonly MakesUp[] = [
  (_, n) => ({ mutation: 'addPerson', input: { name: `Person ${String(n)}` } }),
  ...Array<MakesUp>(4).fill((_, n) => takes(`seat ${String(Math.floor(n / commandMix.length))}`)),
  (people, n) => {
    const [from, other] = pair(people, n);
    return other
      ? { mutation: 'describeRelationship', input: { from, with: other, closeness: n % 6 } }
      : null;
  },
  (people, n) => {
    const [from, person] = pair(people, n);
    const word = { competency: `field ${String(n % 3)}`, strength: 1 + (n % 5) };
    return person ? { mutation: 'endorse', input: { from, person, ...word } } : null;
  },
  (people, n) => {
    const [seeker] = pair(people, n);
    return seeker ? { mutation: 'writeBrief', input: { seeker, ...wholeBrief } } : null;
  },
  ...Array<MakesUp>(4).fill((people, n, seekers) => asks(people, seekers, Math.floor(n / commandMix.length))),
];

/** An introduction that is under way once: whoever asks for the same again is told so. */
const asks = (people: readonly string[], seekers: readonly string[], n: number) => {
  const seeker = seekers[n % seekers.length];
  const [connector, target] = pair(
    people.filter((person) => person !== seeker),
    n,
  );
  if (!seeker || !connector || !target) return null;
  const input = { from: seeker, connector, to: { person: target } };
  return { mutation: 'requestIntroduction', input, wants: [seeker, connector, target].join(' ') };
};

/** One external id, which the first to ask for it gets. */
const takes = (externalId: string) => ({
  mutation: 'addPerson',
  input: { name: `Of ${externalId}`, externalIds: [externalId] },
  wants: externalId,
});

/** Two different people; none of them while there are not enough. */
const pair = (people: readonly string[], n: number): readonly (string | undefined)[] =>
  people.length < 2 ? [] : [people[n % people.length], people[(n + 1) % people.length]];
