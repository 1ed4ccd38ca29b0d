import { expect } from '@jest/globals';
import type { Viewer } from '#access';
import type { Id, IntroductionPhase, PartyRole } from '#domain';
import type { GraphChange, IntroductionRecord, Moment, TrustGraph } from '#trust-graph';
import {
  contact,
  day,
  idOf,
  introduction,
  introductionStep,
  member,
  nameOf,
  partOf,
  plainAsk,
  position,
  profile,
  standing,
  step,
  tie,
  undone,
  visibility,
  type GraphHistory,
} from '../../support/graph-history.js';
import { sealedCard } from '../../support/profile-cards.js';
import { acme, ann, bob, cid, dan, eve, roundFigures } from './round-figures.js';
import { asMember, nobody, onDay, operator, type Promises } from './stage.js';

const [one, two, three] = ['one', 'two', 'three'].map(idOf) as [Id, Id, Id];

/** Ann asks Bob for Cid; every promise says what happens then. */
const asked = introduction(one, [ann, bob, cid]);
const accepted = introductionStep(one, step('IntroductionAccepted', { at: day(2), by: bob }), {
  connector: 'ACCEPTED',
  phase: 'ACCEPTED',
  waitingFor: 'TARGET',
});
const targetAsked = introductionStep(one, step('TargetAsked', { at: day(5), by: bob }), {
  connector: 'ACCEPTED',
  target: 'ASKED',
  phase: 'ACCEPTED',
  waitingFor: 'TARGET',
});
const inPhase = (id: Id, phase: IntroductionPhase, at = day(1)): GraphChange =>
  introductionStep(id, step('Reminded', { at }), { phase });

const open = async (graph: TrustGraph, viewer: Viewer, moment: Moment = onDay(9)) =>
  (await graph.introductions.byIds(viewer, [one], moment))[0] ?? null;
const phaseOf = async (graph: TrustGraph, moment: Moment) =>
  (await open(graph, asMember(ann), moment))?.standing.phase ?? null;
const types = (record: IntroductionRecord | null) => record?.steps.map(({ type }) => type);

interface Asking {
  readonly role?: PartyRole;
  readonly phases?: readonly IntroductionPhase[];
  readonly skip?: number;
  readonly first?: number;
  readonly moment?: Moment;
}
/** What is listed, as `one two, more, 3 in all`. */
const list = async (graph: TrustGraph, viewer: Viewer, person: Id | null, asking: Asking = {}) => {
  const question = { viewer, person, moment: onDay(9), skip: 0, first: 10, ...asking };
  const { items, more, total } = await graph.introductions.list(question);
  const names = items.map((item) => nameOf(item.introduction)).join(' ');
  return `${names}${more ? ', more' : ''}, ${total} in all`;
};

export const introductionPromises: Promises = {
  'opens to the seeker, the connector and operators, to the target once asked, to nobody else': async (
    stage,
  ) => {
    const see = async (graph: TrustGraph) => {
      const viewers = [...[ann, bob, cid, dan].map((person) => asMember(person)), operator, nobody];
      const seen = await Promise.all(viewers.map((viewer) => open(graph, viewer)));
      return seen.map((record) => record !== null);
    };
    const history = roundFigures(asked, accepted);
    expect(await see(await stage.with(history))).toEqual([true, true, false, false, true, false]);
    expect(await see(await stage.with(history.say(targetAsked)))).toEqual([
      ...[true, true, true, false, true, false],
    ]);
  },

  'shows what was asked, where it stands, and every step as it was recorded': async (stage) => {
    const words = { people: [ann], box: 'ask' };
    const ask = { ...plainAsk, kind: 'INFORMATIONAL' as const, domain: 'Design' };
    const declined = step('IntroductionDeclined', {
      at: day(3),
      by: bob,
      reportedBy: ann,
      words: { people: [bob], box: 'why' },
    });
    const now = { connector: 'DECLINED', phase: 'DECLINED', waitingFor: null, due: day(30) } as const;
    const graph = await stage.with(
      roundFigures(introduction(one, [ann, bob], { ask, words, parent: two })).say(
        introductionStep(one, declined, now),
      ),
    );
    expect(await graph.introductions.byIds(asMember(ann), [two, one], onDay(9))).toEqual([
      null,
      {
        introduction: one,
        seeker: ann,
        connector: bob,
        target: null,
        parent: two,
        ask,
        words,
        standing: standing(now),
        steps: [step('IntroductionRequested', { by: ann }), declined],
      },
    ]);
  },

  'shows the target nothing from before they came in, and never why the connector would rather not': async (
    stage,
  ) => {
    const declined = introductionStep(one, step('IntroductionDeclined', { at: day(6), by: bob }), {
      connector: 'DECLINED',
      target: 'ASKED',
      phase: 'DECLINED',
    });
    const graph = await stage.with(roundFigures(asked, accepted, targetAsked, declined));
    expect(types(await open(graph, asMember(cid)))).toEqual(['TargetAsked']);
    const all = ['IntroductionRequested', 'IntroductionAccepted', 'TargetAsked', 'IntroductionDeclined'];
    expect(types(await open(graph, asMember(bob)))).toEqual(all);
    expect(types(await open(graph, operator))).toEqual(all);
  },

  'keeps the two clocks apart': async (stage) => {
    const graph = await stage.with(roundFigures().record(day(1), asked).record(day(8), accepted));
    const at = async (asOf: number, knownAt: number) =>
      phaseOf(graph, onDay(asOf, { knownAt: day(knownAt) }));
    expect(await at(-1, 9)).toBeNull();
    expect(await at(0, 0)).toBeNull();
    expect(await at(0, 1)).toBe('REQUESTED');
    expect(await at(1, 9)).toBe('REQUESTED');
    expect(await at(2, 7)).toBe('REQUESTED');
    expect(await at(2, 8)).toBe('ACCEPTED');
    expect(await list(graph, operator, null, { moment: onDay(-1) })).toBe(', 0 in all');
  },

  'stands where the step left it that was recorded last': async (stage) => {
    const graph = await stage.with(
      roundFigures(asked)
        .say(inPhase(one, 'MADE', day(4)))
        .say(inPhase(one, 'EXPIRED', day(3))),
    );
    expect(await phaseOf(graph, onDay(4))).toBe('EXPIRED');
    expect(await phaseOf(graph, onDay(2))).toBe('REQUESTED');
    expect((await open(graph, operator))?.steps.map(({ at }) => at)).toEqual([day(0), day(4), day(3)]);
  },

  'lets the target know by how it stands now, whatever the moment': async (stage) => {
    const graph = await stage.with(roundFigures(asked).record(day(8), targetAsked));
    const before = await open(graph, asMember(cid), onDay(1, { knownAt: day(1) }));
    expect(before?.standing.target).toBe('NOT_ASKED');
    expect(types(before)).toEqual([]);
  },

  'lists the latest asked for first, then by id, in pages': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        introduction(two, [ann, cid]),
        introduction(one, [ann, bob]),
        introduction(three, [dan, ann], { step: step('IntroductionRequested', { at: day(1) }) }),
      ),
    );
    const page = async (skip: number, first: number) => list(graph, asMember(ann), ann, { skip, first });
    expect(await page(0, 10)).toBe('three one two, 3 in all');
    expect(await page(0, 2)).toBe('three one, more, 3 in all');
    expect(await page(2, 2)).toBe('two, 3 in all');
    expect(await page(3, 2)).toBe(', 3 in all');
  },

  'lists by role, and by the phase that it was in': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        introduction(one, [ann, bob]),
        introduction(two, [bob, ann]),
        introduction(three, [bob, cid, ann]),
        introductionStep(three, step('TargetAsked'), { target: 'ASKED' }),
        inPhase(two, 'MADE'),
      ),
    );
    const of = async (asking: Asking) => list(graph, asMember(ann), ann, asking);
    expect(await of({ role: 'SEEKER' })).toBe('one, 1 in all');
    expect(await of({ role: 'CONNECTOR' })).toBe('two, 1 in all');
    expect(await of({ role: 'TARGET' })).toBe('three, 1 in all');
    expect(await of({ phases: ['MADE', 'CLOSED'] })).toBe('two, 1 in all');
    expect(await of({ phases: ['MADE'], moment: onDay(0) })).toBe(', 0 in all');
    expect(await of({ phases: ['MADE', 'REQUESTED'], role: 'SEEKER' })).toBe('one, 1 in all');
    expect(await of({ phases: [] })).toBe(', 0 in all');
  },

  'lists a member’s own to them, the ones they are the target of once asked, and all to operators': async (
    stage,
  ) => {
    const graph = await stage.with(roundFigures(asked, introduction(two, [dan, eve])));
    expect(await list(graph, asMember(bob), bob)).toBe('one, 1 in all');
    expect(await list(graph, asMember(cid), cid)).toBe(', 0 in all');
    expect(await list(graph, asMember(bob), ann)).toBe(', 0 in all');
    expect(await list(graph, asMember(bob), null)).toBe(', 0 in all');
    expect(await list(graph, nobody, null)).toBe(', 0 in all');
    expect(await list(graph, operator, cid)).toBe('one, 1 in all');
    expect(await list(graph, operator, null)).toBe('one two, 2 in all');
    expect(await list(graph, { ...operator, workspace: 'other' }, null)).toBe(', 0 in all');
    await graph.writer.apply({
      partition: 0,
      from: 2,
      upTo: 3,
      records: [{ workspace: 'mine', offset: 2, recordedAt: day(6), changes: [targetAsked] }],
    });
    expect(await list(graph, asMember(cid), cid)).toBe('one, 1 in all');
  },

  'shows those to each other who know of the same introduction, and what they say of themselves': async (
    stage,
  ) => {
    const card = sealedCard('cid');
    const history = roundFigures(
      asked,
      ...[ann, bob, cid, dan].map((person) => profile(person, person, card)),
      profile(cid, eve, sealedCard('private')),
      tie(cid, eve),
      visibility(cid, eve, 'ENDS'),
    );
    const seen = async (graph: TrustGraph, viewer: Id) =>
      (await graph.directory.people(asMember(viewer), [ann, bob, cid, dan], onDay(-50))).map(
        (record) => record?.profiles.length ?? 0,
      );
    const before = await stage.with(history);
    expect(await seen(before, ann)).toEqual([1, 1, 0, 0]);
    expect(await seen(before, bob)).toEqual([1, 1, 0, 0]);
    expect(await seen(before, cid)).toEqual([0, 0, 2, 0]);
    const after = await stage.with(history.say(targetAsked));
    expect(await seen(after, ann)).toEqual([1, 1, 1, 0]);
    expect(await seen(after, cid)).toEqual([1, 1, 2, 0]);
    expect(await seen(after, dan)).toEqual([0, 0, 0, 1]);
    // Knowing of each other makes no tie.
    expect(await after.directory.degrees(asMember(ann), [bob, cid], onDay(9))).toEqual([null, null]);
  },

  'lets a seeker hear what a connector says of whom they named, who has no account': async (stage) => {
    const named = (parent: Id | null, by: Id = bob) =>
      introduction(two, [ann, by, cid], { parent, step: step('IntroductionRequested', { by: ann }) });
    const yes = (reportedBy: Id | null = null) =>
      introductionStep(two, step('IntroductionAccepted', { by: bob, reportedBy }));
    const words = [
      contact(cid),
      ...[bob, eve].map((by) => profile(cid, by, sealedCard('private'))),
      position(cid, acme, { by: bob }),
    ];
    const openAsk = introduction(one, [ann, bob]);
    const heard = async (history: GraphHistory, viewer = asMember(ann)) => {
      const graph = await stage.with(history);
      const [record] = await graph.directory.people(viewer, [cid], onDay(-50));
      const page = await graph.directory.searchPeople({
        ...{ viewer, moment: onDay(9), search: 'private', filter: {}, skip: 0, first: 10 },
      });
      const seats = await graph.directory.people(viewer, [cid], onDay(9));
      return [record?.profiles.length ?? null, seats[0]?.positions.length ?? null, page.items.map(nameOf)];
    };
    const history = () => roundFigures(...words, openAsk);
    const deaf = [null, null, []];
    expect(await heard(history())).toEqual(deaf);
    // Bob's words, and not Eve's; to Ann, and to nobody else.
    expect(await heard(history().say(named(one), yes()))).toEqual([1, 1, ['cid']]);
    expect(await heard(history().say(named(one), yes()), asMember(dan))).toEqual(deaf);
    // Not on Ann's own word, until Bob's.
    expect(await heard(history().say(named(one)))).toEqual(deaf);
    expect(await heard(history().say(named(one), yes(ann)))).toEqual(deaf);
    expect(await heard(history().say(named(one), yes(ann), yes()))).toEqual([1, 1, ['cid']]);
    // Nor where Ann asked for Cid by name, whatever came before.
    expect(await heard(history().say(named(null), yes()))).toEqual(deaf);
    expect(await heard(history().say(introduction(three, [ann, dan, bob]), named(three), yes()))).toEqual(
      deaf,
    );
    // Nor where Dan named Cid, or Bob named Cid to Dan.
    expect(await heard(history().say(named(one, dan), yes()))).toEqual(deaf);
    expect(await heard(history().say(introduction(two, [dan, bob, cid], { parent: one }), yes()))).toEqual(
      deaf,
    );
    // Nor once Cid has an account.
    expect(await heard(history().say(named(one), yes(), member(cid)))).toEqual(deaf);
  },

  'takes back with an import what it said of an introduction': async (stage) => {
    const history = roundFigures(partOf(idOf('import')), asked).record(day(3), undone(idOf('import')));
    const graph = await stage.with(history);
    expect(await open(graph, operator)).toBeNull();
    // Permission is as of now: those whom it never was between can't look back, operators may.
    const before = onDay(9, { knownAt: day(2) });
    expect(await open(graph, operator, before)).not.toBeNull();
    expect(await list(graph, operator, ann, { moment: before })).toBe('one, 1 in all');
    expect(await open(graph, asMember(ann), before)).toBeNull();
    expect(await list(graph, asMember(ann), ann, { moment: before })).toBe(', 0 in all');
  },
};
