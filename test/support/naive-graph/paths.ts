import type { Id } from '#domain';
import type { View } from './view.js';

/** A path before anything is shown of it: people from the seeker to the target. */
export interface Path {
  readonly people: readonly Id[];
  readonly probability: number;
}

/** All simple paths of 1 to `maxHops` hops that lead away from somebody, along ties that the viewer may see. */
export const everyPath = (view: View, from: Id, maxHops: number): readonly Path[] => {
  const further = (people: readonly Id[]): readonly (readonly Id[])[] => {
    if (people.length > maxHops) return [];
    return view
      .contactsOf(people.at(-1) ?? from)
      .filter((next) => !people.includes(next))
      .flatMap((next) => [[...people, next], ...further([...people, next])]);
  };
  return further([from]).map((people) => ({ people, probability: probabilityOf(view, people) }));
};

/** The hops' probabilities multiplied from the seeker outward. */
const probabilityOf = (view: View, people: readonly Id[]): number =>
  hopsOf(people)
    .map(([from, to]) => view.probability(from, to))
    .reduce((product, p) => product * p);

export const hopsOf = (people: readonly Id[]): readonly (readonly [Id, Id])[] =>
  people.slice(1).map((to, hop) => [people[hop] ?? to, to]);

export const targetOf = ({ people }: Path): Id => people.at(-1) ?? '';

/** Product descending, then fewer hops, then the people's ids one by one. */
export const bestFirst = (a: Path, b: Path): number =>
  b.probability - a.probability || a.people.length - b.people.length || compareIds(a.people, b.people);

const compareIds = (a: readonly Id[], b: readonly Id[]): number => {
  const different = a.findIndex((id, i) => id !== b[i]);
  return different < 0 ? 0 : compare(a[different] ?? '', b[different] ?? '');
};

/** By code unit. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
