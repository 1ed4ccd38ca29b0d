import fc from 'fast-check';
import type { Viewer } from '#access';
import type { Moment, TrustGraph } from '#trust-graph';
import { day } from '../graph-history.js';
import { person, time, workspaces } from './cast.js';

/** A question in words, for whoever reads of a failure, and how to ask it. */
export interface RandomQuestion {
  readonly port: string;
  readonly question: unknown;
  ask(graph: TrustGraph): Promise<unknown>;
}

/** Parts that are there one time in `n` each. */
export const oneIn = (n: number, parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> =>
  fc
    .tuple(
      ...Object.entries(parts).map(([name, part]) =>
        fc.oneof(
          { weight: n - 1, arbitrary: fc.constant({}) },
          { weight: 1, arbitrary: part.map((value) => ({ [name]: value })) },
        ),
      ),
    )
    .map((there) => Object.assign({}, ...there) as object);

export const moment = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(day(5), day(30), day(400)) },
      { weight: 1, arbitrary: time },
    ),
    oneIn(6, { knownAt: fc.integer({ min: -1, max: 300 }).map(day), upTo: fc.nat(200) }),
  )
  .map(([asOf, sometimes]): Moment => ({ asOf, knownAt: day(10_000), ...sometimes }));

export const viewer: fc.Arbitrary<Viewer> = fc.record({
  workspace: fc.constantFrom('mine', 'mine', 'mine', ...workspaces),
  person: fc.option(person, { nil: null, freq: 8 }),
  operator: fc.constantFrom(true, false, false),
});

/** Mostly the viewer's own person, as everybody but operators must ask. */
export const asking = fc
  .tuple(viewer, person, fc.constantFrom(true, false, false, false, false, false))
  .map(([who, other, isOther]) => ({ viewer: who, from: isOther ? other : (who.person ?? other) }));

export const page = fc.record({ skip: fc.constantFrom(0, 0, 1, 7), first: fc.constantFrom(1, 3, 20, 1000) });
export const evidence = fc.constantFrom(0, 1, 5, 100);

/** Tells apart the calls of one port by what they are asked. */
export const question = <T>(
  port: string,
  asked: fc.Arbitrary<T>,
  ask: (graph: TrustGraph, question: T) => Promise<unknown>,
): fc.Arbitrary<RandomQuestion> =>
  asked.map((it) => ({ port, question: it, ask: async (graph) => ask(graph, it) }));

export const merged = <A extends object, B extends object>(
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
): fc.Arbitrary<A & B> => fc.tuple(a, b).map(([one, other]) => ({ ...one, ...other }));
