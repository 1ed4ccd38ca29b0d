import { batchesOf, idOf, type Network, Random } from '../network.js';

/** Connector and seeker, by id. */
export type Parties = readonly [string, string];

/** Whom of these each has evidence of. */
const trustedBy = (network: Network, people: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { records } of batchesOf(network))
    for (const { changes } of records)
      for (const change of changes) {
        if (change.change !== 'evidence' || !people.has(change.from)) continue;
        found.set(change.from, [...(found.get(change.from) ?? []), change.to]);
      }
  return found;
};

/** Pairs with a witness between them at least: somebody of whom the connector has evidence, and who has some of the seeker. */
export const witnessedPairs = (network: Network, count: number, seed: number): readonly Parties[] => {
  const random = new Random(seed);
  const oneOf = (all: readonly string[]): string => all[random.below(all.length)] ?? '';
  // Twice as many as are asked for: some have no evidence, or end where they began.
  const people = Array.from({ length: count * 2 }, () => idOf('person', random.below(network.people)));
  const first = trustedBy(network, new Set(people));
  const begun = people.flatMap((person) => {
    const trusted = first.get(person);
    return trusted ? [[person, oneOf(trusted)] as const] : [];
  });
  const second = trustedBy(network, new Set(begun.map(([, witness]) => witness)));
  return begun
    .flatMap(([connector, witness]): Parties[] => {
      const seekers = (second.get(witness) ?? []).filter((seeker) => seeker !== connector);
      return seekers.length === 0 ? [] : [[connector, oneOf(seekers)]];
    })
    .slice(0, count);
};
