import { expect } from '@jest/globals';
import type { Id } from '#domain';
import type { TrustGraph } from '#trust-graph';
import {
  contact,
  day,
  evidence,
  evidenceEnd,
  idOf,
  member,
  partOf,
  policy,
  position,
  profile,
  tie,
  undone,
  visibility,
} from '../../support/graph-history.js';
import { sealedCard } from '../../support/profile-cards.js';
import { acme, ann, bob, cid, dan, eve, roundFigures } from './round-figures.js';
import { asMember, nobody, onDay, operator, type Promises } from './stage.js';

/** Whether a viewer sees the tie of Bob and Cid, which Ann sees only as a third person: a sum of 1, or none. */
const sees = async (graph: TrustGraph, viewer = asMember(ann), moment = onDay(0)): Promise<boolean> => {
  const trust = await graph.trustBetween.ask({ viewer, from: bob, to: cid, moment, evidence: 0 });
  return trust !== null && trust.sums.good > 0;
};
const tied = evidence(bob, cid);
/** Everybody knows somebody whom all see, so that a hidden tie hides no person. */
const known = [ann, bob, cid, dan, eve].map((person) => tie(person, idOf('known')));

const people = async (graph: TrustGraph, viewer: ReturnType<typeof asMember>, ids: readonly Id[]) =>
  (await graph.directory.people(viewer, ids, onDay(0))).map((record) => record !== null);

export const visibilityPromises: Promises = {
  'shows a tie to a third person iff both sides admit them': async (stage) => {
    const seen = async (ofBob: 'ENDS' | 'WORKSPACE', ofCid: 'ENDS' | 'WORKSPACE') =>
      sees(
        await stage.with(
          roundFigures(...known, tied, visibility(bob, cid, ofBob), visibility(cid, bob, ofCid)),
        ),
      );
    expect(await seen('WORKSPACE', 'WORKSPACE')).toBe(true);
    expect(await seen('ENDS', 'WORKSPACE')).toBe(false);
    expect(await seen('WORKSPACE', 'ENDS')).toBe(false);
  },

  'shows every tie to its ends and to operators, none to somebody without a person': async (stage) => {
    const graph = await stage.with(roundFigures(...known, tied, visibility(bob, cid, 'ENDS')));
    expect(await sees(graph, asMember(bob))).toBe(true);
    expect(await sees(graph, asMember(cid))).toBe(true);
    expect(await sees(graph, operator)).toBe(true);
    expect(await sees(graph, { ...operator, person: ann })).toBe(true);
    expect(await sees(graph, nobody)).toBe(false);
    expect(await sees(await stage.with(roundFigures(...known, tied)), nobody)).toBe(false);
  },

  'shows a side to the people tied to that very side, where it says contacts': async (stage) => {
    const history = () => roundFigures(...known, tied, visibility(bob, cid, 'CONTACTS'));
    expect(await sees(await stage.with(history()))).toBe(false);
    expect(await sees(await stage.with(history().say(tie(ann, cid))))).toBe(false);
    expect(await sees(await stage.with(history().say(tie(ann, bob))))).toBe(true);
    expect(await sees(await stage.with(history().say(evidence(bob, ann))))).toBe(true);
  },

  'takes the policy where a member says nothing, and admits all where somebody without an account does':
    async (stage) => {
      expect(await sees(await stage.with(roundFigures(...known, tied, policy('ENDS'))))).toBe(false);
      expect(
        await sees(
          await stage.with(roundFigures(...known, tied, contact(bob), contact(cid), policy('ENDS'))),
        ),
      ).toBe(true);
      expect(await sees(await stage.with(roundFigures(...known, tied, contact(bob), policy('ENDS'))))).toBe(
        false,
      );
      const claimed = roundFigures(...known, tied, contact(bob), contact(cid), policy('ENDS')).say(
        member(bob),
      );
      expect(await sees(await stage.with(claimed))).toBe(false);
      const objecting = roundFigures(...known, tied, contact(bob), contact(cid)).say(
        visibility(cid, bob, 'ENDS'),
      );
      expect(await sees(await stage.with(objecting))).toBe(false);
    },

  'shows ties to contacts where no policy was set': async (stage) => {
    const { records } = roundFigures(...known, tied);
    const opened = records.map((record) => ({
      ...record,
      changes: record.changes.filter(({ change }) => change !== 'policy'),
    }));
    const graph = await stage.open();
    await graph.writer.apply({ partition: 0, from: 0, upTo: 2, records: opened });
    expect(await sees(graph)).toBe(false);
    await graph.writer.apply({
      partition: 0,
      from: 2,
      upTo: 3,
      records: [
        { workspace: 'mine', offset: 2, recordedAt: day(0), changes: [tie(ann, bob), tie(ann, cid)] },
      ],
    });
    expect(await sees(graph)).toBe(true);
  },

  'sets all ties of a side that were named before, and no later ones': async (stage) => {
    const before = roundFigures(...known, tied).say(visibility(bob, null, 'ENDS'));
    expect(await sees(await stage.with(before))).toBe(false);
    expect(await sees(await stage.with(before.say(visibility(bob, cid, 'WORKSPACE'))))).toBe(true);
    const after = roundFigures(...known, visibility(bob, null, 'ENDS')).say(tied);
    expect(await sees(await stage.with(after))).toBe(true);
  },

  'lets a tie begin as visible as is said, unless that side has spoken before': async (stage) => {
    const begun = roundFigures(...known, tied, visibility(bob, cid, 'ENDS', true));
    expect(await sees(await stage.with(begun))).toBe(false);
    expect(await sees(await stage.with(begun.say(visibility(bob, cid, 'WORKSPACE', true))))).toBe(false);
    expect(await sees(await stage.with(begun.say(visibility(bob, cid, 'WORKSPACE'))))).toBe(true);
    expect(await sees(await stage.with(begun.say(visibility(bob, cid, 'ENDS', true))))).toBe(true);
  },

  'goes by today’s permission at every moment': async (stage) => {
    const history = roundFigures(...known, tied)
      .record(day(10), visibility(bob, cid, 'ENDS'))
      .record(day(20), visibility(bob, cid, 'CONTACTS'), tie(ann, bob, { since: day(30) }));
    const graph = await stage.with(history);
    expect(await sees(graph, asMember(ann), onDay(0, { knownAt: day(0) }))).toBe(true);
    expect(await sees(graph, asMember(dan), onDay(0, { knownAt: day(0) }))).toBe(false);
    const closed = await stage.with(history.record(day(40), visibility(bob, cid, 'ENDS')));
    expect(await sees(closed, asMember(ann), onDay(0, { knownAt: day(30) }))).toBe(false);
  },

  'takes back with an import what was said in it of permission': async (stage) => {
    const shared = roundFigures(...known, tied, visibility(bob, cid, 'ENDS')).record(
      day(1),
      partOf(idOf('import')),
      visibility(bob, cid, 'WORKSPACE'),
    );
    expect(await sees(await stage.with(shared))).toBe(true);
    expect(await sees(await stage.with(shared.record(day(2), undone(idOf('import')))))).toBe(false);
  },

  'admits by ties that there are now, not by ended ones': async (stage) => {
    const history = roundFigures(
      ...known,
      tied,
      visibility(bob, cid, 'CONTACTS'),
      evidence(ann, bob, { slot: 'vouch' }),
    );
    expect(await sees(await stage.with(history))).toBe(true);
    expect(await sees(await stage.with(history.say(evidenceEnd(ann, bob, 'vouch', day(10)))))).toBe(false);
  },

  'shows a person with any tie of theirs that is seen': async (stage) => {
    const graph = await stage.with(roundFigures(tied, visibility(bob, cid, 'ENDS'), tie(dan, eve)));
    expect(await people(graph, asMember(ann), [ann, bob, cid, dan, eve])).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(await people(graph, asMember(bob), [ann, bob, cid])).toEqual([false, true, true]);
    expect(await people(graph, operator, [ann, bob, cid, idOf('nobody')])).toEqual([true, true, true, false]);
    expect(await people(graph, nobody, [ann, bob, cid, dan])).toEqual([false, false, false, false]);
  },

  'shows a person with any word on them that is heard': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        profile(bob, null, sealedCard('bob')),
        profile(cid, ann, sealedCard('cid')),
        profile(dan, dan, sealedCard('dan')),
        position(eve, acme, { by: dan }),
      ),
    );
    // The workspace's words are everybody's, one's own one's own; those of people without a tie to whom they are about, nobody else's.
    expect(await people(graph, asMember(ann), [bob, cid, dan, eve])).toEqual([true, true, false, false]);
    expect(await people(graph, asMember(bob), [bob, cid, dan, eve])).toEqual([true, false, false, false]);
    expect(await people(graph, asMember(dan), [bob, cid, dan, eve])).toEqual([true, false, true, true]);
    expect(await people(graph, nobody, [bob, cid, dan, eve])).toEqual([false, false, false, false]);
  },
};
