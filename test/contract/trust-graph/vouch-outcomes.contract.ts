import { expect } from '@jest/globals';
import type { Viewer } from '#access';
import type { Id } from '#domain';
import type { Moment, TrustGraph } from '#trust-graph';
import { breachCoefficients } from '#trust-model';
import {
  coefficients,
  day,
  idOf,
  nameOf,
  tie,
  vouch,
  vouchEnd,
  vouchOutcome,
} from '../../support/graph-history.js';
import { ann, bob, cid, dan, eve, roundFigures } from './round-figures.js';
import { asMember, nobody, onDay, operator, type Promises } from './stage.js';

const [one, two, three] = ['one', 'two', 'three'].map(idOf) as [Id, Id, Id];
const given = vouch(one, [bob, ann, dan], { breachProbability: 0.2 });

const outcomes = async (
  graph: TrustGraph,
  moment: Moment = onDay(0),
  viewer: Viewer = operator,
  connector: Id | null = null,
) => (await graph.vouchRisk.outcomes(viewer, connector, moment))?.items;
const words = async (graph: TrustGraph, moment: Moment = onDay(0), connector: Id | null = null) =>
  (await outcomes(graph, moment, operator, connector))
    ?.map(({ item, failed }) => `${nameOf(item)} ${failed ? 'failed' : 'held'}`)
    .join(', ');

export const vouchOutcomesPromises: Promises = {
  'says of vouches that ended what had been said of them, and what came of it': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        given,
        vouch(two, [bob, cid, dan]),
        vouchOutcome(one, true, day(3)),
        vouchEnd(two, day(3)),
      ),
    );
    expect(await outcomes(graph, onDay(9))).toEqual([
      { item: one, breachProbability: 0.2, failed: true, at: day(3) },
    ]);
  },

  'tells a connector of their own outcomes, and nobody but operators of others’': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        given,
        vouch(two, [cid, ann, dan]),
        vouch(three, [bob, ann, eve]),
        vouch(three, [cid, ann, eve]),
        vouchOutcome(one, true),
        vouchOutcome(two, false),
        vouchOutcome(three, false),
      ),
    );
    const found = async (viewer: Viewer, connector: Id | null) =>
      (await outcomes(graph, onDay(0), viewer, connector))
        ?.map(({ item }) => nameOf(item))
        .sort()
        .join(' ');
    expect(await found(operator, null)).toBe('one three two');
    expect(await found(operator, bob)).toBe('one');
    expect(await found(asMember(bob), bob)).toBe('one');
    expect(await found(asMember(cid), cid)).toBe('three two');
    expect(await found(asMember(dan), dan)).toBe('');
    expect(await found(operator, idOf('stranger'))).toBe('');
    for (const viewer of [asMember(ann), asMember(bob), nobody])
      expect(await outcomes(graph, onDay(0), viewer, null)).toBeUndefined();
    expect(await outcomes(graph, onDay(0), asMember(cid), bob)).toBeUndefined();
  },

  'takes the word on an outcome that was recorded last, of those that had been said by then': async (
    stage,
  ) => {
    const graph = await stage.with(
      roundFigures(given)
        .record(day(3), vouchOutcome(one, false, day(3)))
        .record(day(6), vouchOutcome(one, true, day(2))),
    );
    const at = async (asOf: number, knownAt: number) => words(graph, onDay(asOf, { knownAt: day(knownAt) }));
    expect(await at(1, 9)).toBe('');
    expect(await at(2, 5)).toBe('');
    expect(await at(3, 5)).toBe('one held');
    expect(await at(2, 6)).toBe('one failed');
    expect(await at(9, 9)).toBe('one failed');
  },

  'knows no outcome of a vouch that was not given by then': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        vouch(one, [bob, ann, dan], { at: day(5) }),
        vouchOutcome(one, true),
        vouchOutcome(two, true),
      ),
    );
    expect(await words(graph, onDay(4))).toBe('');
    expect(await words(graph, onDay(5))).toBe('one failed');
  },

  'lists by when they turned out, then by id': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        vouch(two, [bob, ann, dan]),
        vouch(one, [bob, cid, dan]),
        vouch(three, [cid, ann, eve]),
        vouchOutcome(two, false),
        vouchOutcome(one, true),
        vouchOutcome(three, true, day(-1)),
      ),
    );
    expect(await words(graph)).toBe('three failed, one failed, two held');
  },

  'weighs by the coefficients of the moment: the latest said by then, else those that ship': async (
    stage,
  ) => {
    const graph = await stage.with(
      roundFigures(tie(bob, dan))
        .record(day(2), coefficients(1, day(2)))
        .record(day(6), coefficients(2, day(6)))
        .record(day(7), coefficients(3, day(4))),
    );
    const at = async (asOf: number, knownAt: number) => {
      const moment = onDay(asOf, { knownAt: day(knownAt) });
      const risk = await graph.vouchRisk.ofVouch({
        ...{ viewer: operator, connector: bob, seeker: ann, contacts: [dan], moment, evidence: 0 },
      });
      const found = await graph.vouchRisk.outcomes(operator, null, moment);
      expect(found?.coefficients).toEqual(risk?.coefficients);
      return risk?.coefficients;
    };
    expect(await at(1, 9)).toEqual(breachCoefficients);
    expect(await at(9, 1)).toEqual(breachCoefficients);
    expect(await at(2, 2)).toEqual({
      ...breachCoefficients,
      version: 'own 1',
      ownOutcomes: 1,
      intercept: 1,
    });
    expect(await at(9, 6)).toMatchObject({ intercept: 2 });
    expect(await at(9, 9)).toMatchObject({ intercept: 2 });
    expect(await at(5, 9)).toMatchObject({ intercept: 3 });
    expect(await at(5, 6)).toMatchObject({ intercept: 1 });
  },
};
