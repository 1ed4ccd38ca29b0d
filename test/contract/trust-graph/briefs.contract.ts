import { expect } from '@jest/globals';
import { brief, day, idOf, proof } from '../../support/graph-history.js';
import { ann, bob, roundFigures } from './round-figures.js';
import { asMember, nobody, onDay, operator, type Promises } from './stage.js';

const proven = (name: string, at: number) => proof(ann, idOf(name), { at, sealed: name });
const record = (name: string, at: number) => ({
  proof: idOf(name),
  kind: 'PAID_WORK',
  domain: null,
  at,
  sealed: name,
});

export const briefPromises: Promises = {
  'shows the latest brief, and what was done the newest first, to the seeker and operators alone': async (
    stage,
  ) => {
    const graph = await stage.with(
      roundFigures(
        brief(ann, 'second', day(2)),
        brief(ann, 'first', day(1)),
        brief(bob, 'bob’s', day(3)),
        proven('old', day(-1)),
        proven('new', day(1)),
        proven('newer', day(1)),
      ),
    );
    const all = {
      sealed: 'second',
      proofs: [record('newer', day(1)), record('new', day(1)), record('old', day(-1))],
    };
    expect(await graph.briefs.of(asMember(ann), ann, onDay(9))).toEqual(all);
    expect(await graph.briefs.of(operator, ann, onDay(9))).toEqual(all);
    expect(await graph.briefs.of(asMember(bob), ann, onDay(9))).toBeNull();
    expect(await graph.briefs.of(nobody, ann, onDay(9))).toBeNull();
  },

  'keeps the two clocks of a brief apart': async (stage) => {
    const graph = await stage.with(
      roundFigures(brief(ann, 'first', day(0))).record(
        day(8),
        brief(ann, 'second', day(2)),
        proven('new', day(2)),
      ),
    );
    const at = async (asOf: number, knownAt: number) =>
      graph.briefs.of(asMember(ann), ann, onDay(asOf, { knownAt: day(knownAt) }));
    expect(await at(-1, 9)).toEqual({ sealed: null, proofs: [] });
    expect(await at(1, 9)).toEqual({ sealed: 'first', proofs: [] });
    expect(await at(2, 7)).toEqual({ sealed: 'first', proofs: [] });
    expect(await at(2, 8)).toEqual({ sealed: 'second', proofs: [record('new', day(2))] });
  },

  'has nothing of somebody who wrote nothing': async (stage) => {
    const graph = await stage.with(roundFigures());
    expect(await graph.briefs.of(asMember(bob), bob, onDay(0))).toEqual({ sealed: null, proofs: [] });
    expect(await graph.briefs.of(operator, idOf('nobody'), onDay(0))).toEqual({ sealed: null, proofs: [] });
  },
};
