import type { Id } from '#domain';
import type { Network } from './network.js';
import { compare } from './page.js';

/** People from the seeker to the target; `probability` is the product of the hops from the seeker outward. */
export interface Path {
  readonly people: readonly Id[];
  readonly probability: number;
}

export const hopsOf = (people: readonly Id[]): readonly (readonly [Id, Id])[] =>
  people.slice(1).map((to, hop) => [people[hop] ?? to, to]);

export const targetOf = (people: readonly Id[]): Id => people.at(-1) ?? '';

export const pathOf = (network: Network, people: readonly Id[]): Path => ({
  people,
  probability: hopsOf(people)
    .map(([from, to]) => network.probability(from, to))
    .reduce((product, p) => product * p),
});

/** Product descending, then fewer hops, then the people's ids one by one. */
export const bestFirst = (a: Path, b: Path): number =>
  b.probability - a.probability || a.people.length - b.people.length || compareIds(a.people, b.people);

const compareIds = (a: readonly Id[], b: readonly Id[]): number => {
  const different = a.findIndex((id, i) => id !== b[i]);
  return different < 0 ? 0 : compare(a[different] ?? '', b[different] ?? '');
};
