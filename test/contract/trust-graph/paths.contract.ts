import { expect } from '@jest/globals';
import { answerTime, day, evidence, idOf, organization, position, tie } from '../../support/graph-history.js';
import {
  acme,
  ann,
  bob,
  cid,
  dan,
  eve,
  fay,
  roundFigures,
  SEVEN_EIGHTHS,
  THREE_QUARTERS,
} from './round-figures.js';
import { asMember, namesOf, onDay, operator, pathsFrom, type Promises } from './stage.js';

/** Ann knows Bob, Cid and Dan; Bob and Cid know Dan and each other. */
const diamond = () =>
  roundFigures(
    tie(ann, dan),
    evidence(bob, ann, { good: SEVEN_EIGHTHS }),
    evidence(cid, ann, { good: THREE_QUARTERS }),
    evidence(dan, bob, { good: THREE_QUARTERS }),
    evidence(dan, cid, { good: SEVEN_EIGHTHS }),
    tie(bob, cid),
  );

/** All its paths from Ann to Dan, best first. */
const best = [
  ['ann bob dan', (7 / 8) * (3 / 4)],
  ['ann cid dan', (3 / 4) * (7 / 8)], // as probable, so by ids
  ['ann dan', 1 / 2],
  ['ann bob cid dan', (7 / 8) * (1 / 2) * (7 / 8)],
  ['ann cid bob dan', (3 / 4) * (1 / 2) * (3 / 4)],
];
const bestNames = best.map(([names]) => names);

export const pathPromises: Promises = {
  'finds every simple path with its probability, best first': async (stage) => {
    const graph = await stage.with(diamond());
    const { paths, more, noPath, baseRate } = await graph.warmPaths.find(pathsFrom(ann, { person: dan }));
    expect(namesOf(paths).map((names, i) => [names, paths[i]?.probability])).toEqual(best);
    expect({ more, noPath, baseRate }).toEqual({ more: false, noPath: null, baseRate: 0.5 });
  },

  'goes as many hops as it may': async (stage) => {
    const graph = await stage.with(diamond());
    const names = async (maxHops: 1 | 2 | 3) =>
      namesOf((await graph.warmPaths.find(pathsFrom(ann, { person: dan }, { options: { maxHops } }))).paths);
    expect(await names(1)).toEqual(['ann dan']);
    expect(await names(2)).toEqual(['ann bob dan', 'ann cid dan', 'ann dan']);
    expect(await names(3)).toEqual(bestNames);
  },

  'gives the list out in pages, and says when more follows': async (stage) => {
    const graph = await stage.with(diamond());
    const page = async (skip: number, first: number) => {
      const { paths, more, noPath } = await graph.warmPaths.find(
        pathsFrom(ann, { person: dan }, { skip, first }),
      );
      return [namesOf(paths), more, noPath];
    };
    expect(await page(0, 2)).toEqual([bestNames.slice(0, 2), true, null]);
    expect(await page(2, 2)).toEqual([bestNames.slice(2, 4), true, null]);
    expect(await page(3, 2)).toEqual([bestNames.slice(3), false, null]);
    expect(await page(9, 2)).toEqual([[], false, null]);
  },

  'puts fewer hops first among equal products': async (stage) => {
    // 1/4 of bad evidence at once, or 1/2 twice.
    const graph = await stage.with(
      roundFigures(
        evidence(dan, ann, { bad: 2 }),
        tie(ann, cid),
        tie(cid, dan),
        tie(ann, bob),
        tie(bob, dan),
      ),
    );
    const { paths } = await graph.warmPaths.find(pathsFrom(ann, { person: dan }));
    expect(paths.map(({ probability }) => probability)).toEqual([1 / 4, 1 / 4, 1 / 4]);
    expect(namesOf(paths)).toEqual(['ann dan', 'ann bob dan', 'ann cid dan']);
  },

  'weighs a hop by what is known of the asker to whoever is asked, not the other way': async (stage) => {
    const graph = await stage.with(
      roundFigures(evidence(ann, bob, { good: 100 }), evidence(bob, cid, { good: 100 })),
    );
    const { paths } = await graph.warmPaths.find(pathsFrom(ann, { person: cid }));
    expect(paths.map(({ probability }) => probability)).toEqual([1 / 4]);
    expect(paths[0]?.hops.map(({ sums }) => sums)).toEqual([
      { good: 0, bad: 0 },
      { good: 0, bad: 0 },
    ]);
  },

  'multiplies from the seeker outward, to the last bit': async (stage) => {
    const goods = [1, 2, 4];
    const [p, q, r] = goods.map((good) => (good + 1) / (good + 2)) as [number, number, number];
    expect(p * q * r).not.toBe(p * (q * r));
    const graph = await stage.with(
      roundFigures(
        evidence(bob, ann, { good: 1 }),
        evidence(cid, bob, { good: 2 }),
        evidence(dan, cid, { good: 4 }),
      ),
    );
    const { paths } = await graph.warmPaths.find(pathsFrom(ann, { person: dan }));
    expect(paths[0]?.probability).toBe(p * q * r);
  },

  'says of every hop what it is, how likely, and why': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        tie(ann, bob, { kind: 'MANAGER' }),
        evidence(bob, ann, { kind: 'CLOSENESS', good: 2, at: day(-10) }),
        evidence(bob, ann, { kind: 'OUTCOME', good: 5, at: day(0), domain: 'Design' }),
        evidence(cid, bob, { kind: 'ENDORSEMENT', good: 2, at: day(0) }),
      ),
    );
    const { paths } = await graph.warmPaths.find(pathsFrom(ann, { person: cid }, { evidence: 1 }));
    expect(paths[0]?.hops).toEqual([
      {
        from: ann,
        to: bob,
        kind: 'MANAGER',
        probability: 7 / 8,
        sums: { good: 6, bad: 0 },
        evidence: [{ kind: 'OUTCOME', at: day(0), good: 5, bad: 0, domain: 'Design' }],
      },
      {
        from: bob,
        to: cid,
        kind: null,
        probability: 3 / 4,
        sums: { good: 2, bad: 0 },
        evidence: [{ kind: 'ENDORSEMENT', at: day(0), good: null, bad: null, domain: null }],
      },
    ]);
  },

  'weighs by domain where one is asked for': async (stage) => {
    const graph = await stage.with(roundFigures(evidence(bob, ann, { good: 10, domain: 'Operations' })));
    const probability = async (options: { domain?: string }) =>
      (await graph.warmPaths.find(pathsFrom(ann, { person: bob }, { options }))).paths[0]?.probability;
    expect(await probability({})).toBe(11 / 12);
    expect(await probability({ domain: 'operations' })).toBe(11 / 12);
    // 10 × 0.2 = 2
    expect(await probability({ domain: 'design' })).toBe(3 / 4);
  },

  'adds up the days that everybody asked is likely to take': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        evidence(bob, ann),
        evidence(cid, bob),
        answerTime(bob, 8),
        answerTime(ann, 90),
        answerTime(cid, 50, day(1)),
      ),
    );
    const days = async (n: number) =>
      (await graph.warmPaths.find(pathsFrom(ann, { person: cid }, { moment: onDay(n) }))).paths[0]
        ?.expectedDays;
    // Bob: (1·8 + 4·3) / 5 = 4; Cid has not answered yet: 3; then (50 + 12) / 5 = 12.4. Ann asks nobody to wait for her.
    expect(await days(0)).toBe(7);
    expect(await days(1)).toBe(4 + 12.4);
  },

  'bounds a path’s probability from below, and ranks by the bound where asked to': async (stage) => {
    // By way of Bob two strangers, Beta(1, 1) each: 1/4, but nobody knows; by way of Cid 1/2 · 2/5 = 1/5 on much evidence.
    const known = { good: 39, bad: 59 };
    const graph = await stage.with(
      roundFigures(
        tie(ann, bob),
        tie(bob, dan),
        evidence(cid, ann, { good: 999, bad: 999 }),
        evidence(dan, cid, known),
      ),
    );
    const find = async (rankBy: 'PROBABILITY' | 'LOWER_BOUND') =>
      (await graph.warmPaths.find(pathsFrom(ann, { person: dan }, { options: { rankBy } }))).paths;
    const byProbability = await find('PROBABILITY');
    expect(namesOf(byProbability)).toEqual(['ann bob dan', 'ann cid dan']);
    expect(byProbability.map(({ probability }) => probability)).toEqual([1 / 4, (1 / 2) * (40 / 100)]);
    // ψ(1) − ψ(2) = −1 and ψ′(1) − ψ′(2) = 1 per hop of strangers: exp(−2 − 1.2816·√2).
    expect(byProbability[0]?.lowerBound).toBeCloseTo(Math.exp(-2 - 1.2816 * Math.SQRT2), 12);
    expect(namesOf(await find('LOWER_BOUND'))).toEqual(['ann cid dan', 'ann bob dan']);
  },

  'passes through other targets, and never through the same person twice': async (stage) => {
    const staff = [bob, cid].map((person) => position(person, acme));
    const graph = await stage.with(
      roundFigures(organization(acme), ...staff, tie(ann, bob), tie(bob, cid), tie(cid, ann)),
    );
    const { paths } = await graph.warmPaths.find(pathsFrom(ann, { organization: acme }));
    expect(namesOf(paths)).toEqual(['ann bob', 'ann cid', 'ann bob cid', 'ann cid bob']);
  },

  'answers about the past from the past': async (stage) => {
    const graph = await stage.with(
      roundFigures(tie(ann, bob, { since: day(-20) })).record(day(5), tie(bob, cid, { since: day(-10) })),
    );
    const names = async (asOf: number, knownAt = 100) =>
      namesOf(
        (
          await graph.warmPaths.find(
            pathsFrom(ann, { person: cid }, { moment: { asOf: day(asOf), knownAt: day(knownAt) } }),
          )
        ).paths,
      );
    expect(await names(-10)).toEqual(['ann bob cid']);
    expect(await names(-11)).toEqual([]);
    expect(await names(0, 4)).toEqual([]);
    expect(await names(0, 5)).toEqual(['ann bob cid']);
  },

  'makes a tie of evidence alone, of either side’s, as long as it counts': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        tie(bob, fay),
        evidence(ann, bob, { at: day(3), kind: 'IMPORTED', good: 0 }),
        evidence(cid, ann, { at: day(3) }),
      ),
    );
    const names = async (n: number) =>
      (
        await Promise.all(
          [bob, cid].map((person) => graph.warmPaths.find(pathsFrom(ann, { person }, { moment: onDay(n) }))),
        )
      ).map(({ paths }) => namesOf(paths));
    expect(await names(2)).toEqual([[], []]);
    expect(await names(3)).toEqual([['ann bob'], ['ann cid']]);
  },

  'answers an operator for anybody, and a member for nobody else': async (stage) => {
    const graph = await stage.with(diamond());
    const find = (viewer: typeof operator) =>
      graph.warmPaths.find(pathsFrom(ann, { person: dan }, { viewer }));
    expect(namesOf((await find(operator)).paths)).toEqual(bestNames);
    expect(await find(asMember(bob))).toEqual({
      paths: [],
      more: false,
      noPath: { reason: 'NO_CONNECTION', askAround: [] },
      baseRate: 0.5,
    });
  },

  'goes through the best thousand of more paths': async (stage) => {
    // 33 people who all know Ann, Eve and each other: 1 path of one hop, 33 of two, 33·32 of three, all unscored.
    const crowd = Array.from({ length: 33 }, (_, i) => idOf(`x${String(i).padStart(2, '0')}`));
    const inner = crowd.flatMap((one, i) => crowd.slice(i + 1).map((other) => tie(one, other)));
    const graph = await stage.with(
      roundFigures(...inner, ...crowd.flatMap((one) => [tie(ann, one), tie(one, eve)]), tie(ann, eve)),
    );
    const page = async (skip: number, first: number) =>
      graph.warmPaths.find(pathsFrom(ann, { person: eve }, { skip, first }));
    const last = await page(990, 10);
    expect(last.paths).toHaveLength(10);
    expect(last.more).toBe(false);
    expect((await page(989, 10)).more).toBe(true);
    // The thousandth is the 966th of three hops: 30 connectors come first with 32 each, then x30's sixth neighbour.
    expect(namesOf(last.paths).at(-1)).toBe('ann x30 x05 eve');
  },
};
