import fc from 'fast-check';
import { day, idOf } from '../graph-history.js';

/** Who and what random histories and questions are about: few enough for everything to meet everything. */
export const people = 'ann bob cid dan eve fay gil hal ida jon kay leo'.split(' ').map(idOf);
export const organizations = ['acme', 'beta', 'gamma'].map(idOf);
export const workspaces = ['mine', 'other'];
export const imports = ['imp1', 'imp2', 'imp3'].map(idOf);
/** What vouches and proofs are of. */
export const item = fc.constantFrom(...['one', 'two', 'three', 'four', 'five'].map(idOf));
/** Introductions in the order in which a history tells of them. */
export const introductionAt = (n: number): string => idOf(`i${String(n).padStart(4, '0')}`);

/** Some more often than others, so that more than one thing is said of the same tie. */
export const person = fc.oneof(fc.constantFrom(...people), fc.constantFrom(...people.slice(0, 5)));
export const organization = fc.constantFrom(...organizations);
/** Two different people. */
export const pair = fc
  .tuple(
    person,
    fc.oneof(fc.integer({ min: 1, max: people.length - 1 }), fc.constantFrom(1, 2, people.length - 1)),
  )
  .map(([one, further]): [string, string] => [
    one,
    people[(people.indexOf(one) + further) % people.length] ?? one,
  ]);

/** Many things happen in the same second, some years apart, some before 2020, and some after they are recorded. */
export const time = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 2, 5).map(day) },
  { weight: 2, arbitrary: fc.integer({ min: -400, max: 400 }).map(day) },
  { weight: 1, arbitrary: fc.integer({ min: day(-2), max: day(40) }) },
);

export const domain = fc.constantFrom('Design', ' design', 'ops');
export const role = fc.constantFrom('Head of Design', 'designer', 'Operations lead');
export const industry = fc.constantFrom('Health', 'health-care', 'Energy');
export const sector = fc.constantFrom('PUBLIC' as const, 'PRIVATE' as const, 'NONPROFIT' as const);
export const stance = fc.constantFrom('SUPPORTIVE' as const, 'NEUTRAL' as const, 'AGAINST' as const);
export const level = fc.constantFrom('ENDS' as const, 'CONTACTS' as const, 'WORKSPACE' as const);
export const relationship = fc.constantFrom(
  'FRIEND' as const,
  'COLLEAGUE' as const,
  'MANAGER' as const,
  'CLIENT' as const,
);
export const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 3 });
