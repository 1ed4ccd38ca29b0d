import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Id } from '#domain';
import type { PathAnswer, TrustGraph } from '#trust-graph';
import { day, evidence } from '../../support/graph-history.js';
import { pair, people, time } from '../../support/random-graph/cast.js';
import { randomHistory } from '../../support/random-graph/history.js';
import { onDay, operator, pathsFrom, type Promises } from './stage.js';

const RUNS = { seed: 20_260_131, numRuns: 3, interruptAfterTimeLimit: 20_000 };
/** Most of what a history says has happened, and little of it has faded. */
const MOMENT = onDay(6);
/** Of a third of all to anybody: paths are long to work out the naive way. */
const somePairs = people
  .filter((_, n) => n % 3 === 0)
  .flatMap((from) => people.filter((to) => to !== from).map((to) => [from, to] as const));

/** Nothing is left out that somebody said or that is full, so that a path and its beginning are filtered alike. */
const paths = async (graph: TrustGraph, from: Id, to: Id): Promise<PathAnswer['paths']> =>
  (
    await graph.warmPaths.find(
      pathsFrom(
        from,
        { person: to },
        {
          viewer: operator,
          moment: MOMENT,
          first: 10,
          evidence: 0,
          options: { excludeStances: [], onlyWithCapacity: false },
        },
      ),
    )
  ).paths;

const trust = async (graph: TrustGraph, from: Id, to: Id) =>
  (await graph.trustBetween.ask({ viewer: operator, from, to, moment: MOMENT, evidence: 0 }))?.sums;

/** On many ties at once, little and much, said of before and after what else is known of them. */
const moreGood = fc.array(
  fc
    .record({ tie: pair, good: fc.constantFrom(0.05, 0.25, 1.5), at: time, unconfirmed: fc.boolean() })
    .map(({ tie: [from, to], ...item }) => evidence(from, to, { kind: 'HISTORY', ...item })),
  { minLength: 30, maxLength: 30 },
);

export const propertyPromises: Promises = {
  'never makes a path likelier by a hop more': async (stage) => {
    let longer = 0;
    const property = fc.asyncProperty(randomHistory, async (history) => {
      const graph = await stage.with(history);
      const likelier: string[] = [];
      for (const [seeker, target] of somePairs.filter((_, n) => n % 2 === 0)) {
        for (const { people: along, probability } of await paths(graph, seeker, target)) {
          if (along.length < 3) continue;
          const beginning = along.slice(0, -1).join(' ');
          const shorter = (await paths(graph, seeker, along.at(-2) ?? '')).find(
            (path) => path.people.join(' ') === beginning,
          );
          if (!shorter) continue; // beyond the first ten, or a connector whom a search for them doesn't show
          longer += 1;
          if (probability > shorter.probability) likelier.push([...along, probability].join(' '));
        }
      }
      expect(likelier).toEqual([]);
    });
    await fc.assert(property, RUNS);
    expect(longer).toBeGreaterThan(50);
  },

  'never lowers trust, nor the best path to anybody, by more good evidence': async (stage) => {
    let moved = 0;
    const property = fc.asyncProperty(randomHistory, moreGood, async (history, more) => {
      const before = await stage.with(history);
      const all = [];
      for (const [from, to] of somePairs) {
        const best = (await paths(before, from, to))[0]?.probability ?? 0;
        all.push({ from, to, sums: await trust(before, from, to), best });
      }
      const after = await stage.with(history.in('mine').record(day(3_000), ...more));
      for (const { from, to, sums, best } of all) {
        const now = await trust(after, from, to);
        expect(now?.good ?? 0).toBeGreaterThanOrEqual(sums?.good ?? 0);
        expect(now?.bad ?? 0).toBe(sums?.bad ?? 0);
        const path = (await paths(after, from, to))[0]?.probability ?? 0;
        expect(path).toBeGreaterThanOrEqual(best);
        if (path > best) moved += 1;
      }
    });
    await fc.assert(property, RUNS);
    expect(moved).toBeGreaterThan(20);
  },
};
