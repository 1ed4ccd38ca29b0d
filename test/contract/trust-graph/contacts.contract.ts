import { expect } from '@jest/globals';
import type { MutualContactsQuestion, PositionFilter, ReachableQuestion, TrustGraph } from '#trust-graph';
import {
  answerTime,
  capacity,
  day,
  evidence,
  idOf,
  nameOf,
  organization,
  position,
  stance,
  tie,
  visibility,
} from '../../support/graph-history.js';
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
import { asMember, onDay, operator, type Promises } from './stage.js';

const mutual = async (graph: TrustGraph, more: Partial<MutualContactsQuestion> = {}) =>
  graph.mutualContacts.ask({
    viewer: asMember(ann),
    from: ann,
    to: dan,
    moment: onDay(0),
    skip: 0,
    first: 10,
    evidence: 10,
    ...more,
  });

const reach = async (graph: TrustGraph, filter: PositionFilter = {}, more: Partial<ReachableQuestion> = {}) =>
  graph.reachable.ask({
    viewer: asMember(ann),
    from: ann,
    filter,
    moment: onDay(0),
    skip: 0,
    first: 10,
    ...more,
  });

const inLines = (answer: Awaited<ReturnType<typeof reach>>) =>
  answer?.items.map(
    ({ person, degree, bestProbability }) => `${nameOf(person)} ${degree} ${bestProbability}`,
  );

/** Bob, Cid and Eve know both Ann and Dan. */
const threeBetween = () =>
  roundFigures(
    ...[bob, cid, eve].flatMap((person) => [tie(ann, person), tie(person, dan)]),
    evidence(cid, dan, { kind: 'CLOSENESS', good: SEVEN_EIGHTHS }),
    evidence(dan, cid, { good: THREE_QUARTERS }),
    evidence(cid, ann, { kind: 'OUTCOME', bad: 2 }),
    answerTime(cid, 8),
  );

export const contactPromises: Promises = {
  'ranks mutual contacts by how well they know the target': async (stage) => {
    const graph = await stage.with(threeBetween());
    const answer = await mutual(graph);
    expect(answer?.items.map(({ person }) => nameOf(person))).toEqual(['cid', 'bob', 'eve']);
    expect(answer?.items[0]).toEqual({
      person: cid,
      knowsTarget: {
        sums: { good: 6, bad: 0 },
        // Ann is no end of this tie.
        evidence: [{ kind: 'CLOSENESS', at: day(0), good: null, bad: null, domain: null }],
        baseRate: 0.5,
      },
      trustsSeeker: {
        sums: { good: 0, bad: 2 },
        evidence: [{ kind: 'OUTCOME', at: day(0), good: 0, bad: 2, domain: null }],
        baseRate: 0.5,
      },
      // Cid acts on Ann's ask with 1/4, Dan on Cid's with 3/4.
      probability: (1 / 4) * (3 / 4),
      expectedDays: 4,
    });
    expect(answer?.more).toBe(false);
  },

  'gives mutual contacts out in pages': async (stage) => {
    const graph = await stage.with(threeBetween());
    const page = async (skip: number, first: number) => {
      const answer = await mutual(graph, { skip, first });
      return [answer?.items.map(({ person }) => nameOf(person)), answer?.more];
    };
    expect(await page(0, 2)).toEqual([['cid', 'bob'], true]);
    expect(await page(2, 2)).toEqual([['eve'], false]);
  },

  'takes for mutual contacts only people whose both ties are seen, and there at the moment': async (
    stage,
  ) => {
    const graph = await stage.with(
      roundFigures(
        tie(dan, fay),
        tie(ann, bob),
        tie(bob, dan),
        tie(ann, cid),
        tie(cid, dan, { since: day(5) }),
        tie(ann, eve),
        tie(eve, dan),
        visibility(dan, eve, 'ENDS'),
      ),
    );
    const names = async (more: Partial<MutualContactsQuestion> = {}) =>
      (await mutual(graph, more))?.items.map(({ person }) => nameOf(person));
    expect(await names()).toEqual(['bob']);
    expect(await names({ moment: onDay(5) })).toEqual(['bob', 'cid']);
    expect(await names({ viewer: operator })).toEqual(['bob', 'eve']);
    expect(await names({ viewer: asMember(dan), from: dan, to: ann })).toEqual(['bob', 'eve']);
    expect(await names({ to: ann })).toEqual([]);
  },

  'tells of mutual contacts with nobody the asker can’t see, nor to anybody else': async (stage) => {
    const graph = await stage.with(
      threeBetween().say(tie(fay, idOf('far')), visibility(fay, idOf('far'), 'ENDS')),
    );
    expect(await mutual(graph, { to: fay })).toBeNull();
    expect(await mutual(graph, { to: idOf('nobody') })).toBeNull();
    expect(await mutual(graph, { viewer: asMember(bob) })).toBeNull();
    expect(await mutual(graph, { viewer: { ...operator, person: bob } })).not.toBeNull();
  },

  'reaches everybody within three hops, best probability first': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        evidence(bob, ann, { good: SEVEN_EIGHTHS }),
        evidence(cid, bob, { good: SEVEN_EIGHTHS }),
        tie(ann, cid),
        tie(cid, dan),
        tie(dan, eve),
        tie(eve, fay),
      ),
    );
    const answer = await reach(graph);
    // Cid is a contact, but better reached by way of Bob. Fay is four hops away, and five by way of Bob.
    expect(inLines(answer)).toEqual([
      `bob 1 ${7 / 8}`,
      `cid 1 ${49 / 64}`,
      `dan 2 ${49 / 128}`,
      `eve 3 ${1 / 8}`,
    ]);
    expect(answer?.more).toBe(false);
    const [second, third] = [
      await reach(graph, {}, { skip: 1, first: 1 }),
      await reach(graph, {}, { skip: 3, first: 1 }),
    ];
    expect([inLines(second), second?.more]).toEqual([[`cid 1 ${49 / 64}`], true]);
    expect([inLines(third), third?.more]).toEqual([[`eve 3 ${1 / 8}`], false]);
  },

  'breaks ties among the reachable by hops, then by id': async (stage) => {
    const graph = await stage.with(
      roundFigures(tie(ann, dan), tie(ann, cid), tie(cid, bob), evidence(eve, ann, { bad: 2 })),
    );
    expect(inLines(await reach(graph))).toEqual(['cid 1 0.5', 'dan 1 0.5', 'eve 1 0.25', 'bob 2 0.25']);
  },

  'reaches people by what they do now': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        organization(acme, { industry: 'Health', sector: 'PUBLIC' }),
        tie(ann, bob),
        tie(bob, cid),
        tie(ann, dan),
        position(ann, acme, { role: 'Designer' }),
        position(cid, acme, { role: 'Designer' }),
        position(dan, acme, { role: 'Designer', to: day(-1) }),
      ),
    );
    for (const filter of [
      { organization: acme },
      { role: 'design' },
      { industry: 'health' },
      { sector: 'PUBLIC' as const },
    ]) {
      expect(inLines(await reach(graph, filter))).toEqual(['cid 2 0.25']);
    }
    expect(inLines(await reach(graph, { role: 'nurse' }))).toEqual([]);
  },

  'reaches nobody through people who are opposed or not free': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        tie(ann, bob),
        tie(bob, cid),
        stance(bob, ann, ann, 'AGAINST'),
        tie(ann, dan),
        tie(dan, eve),
        capacity(dan, false),
      ),
    );
    expect(inLines(await reach(graph))).toEqual(['bob 1 0.5', 'dan 1 0.5']);
  },

  'tells whom somebody reaches to nobody else but operators': async (stage) => {
    const graph = await stage.with(threeBetween());
    expect(await reach(graph, {}, { viewer: asMember(bob) })).toBeNull();
    expect(inLines(await reach(graph, {}, { viewer: operator }))).toHaveLength(4);
  },
};
