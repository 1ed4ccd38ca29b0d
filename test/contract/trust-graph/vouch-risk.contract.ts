import { expect } from '@jest/globals';
import type { Viewer } from '#access';
import type { Id } from '#domain';
import type { GraphChange, Moment, RiskQuestion, TrustGraph } from '#trust-graph';
import {
  day,
  evidence,
  idOf,
  limits,
  nameOf,
  policy,
  tie,
  visibility,
  vouch,
  vouchEnd,
} from '../../support/graph-history.js';
import {
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
import { asMember, nobody, onDay, operator, type Promises } from './stage.js';

const [one, two, three] = ['one', 'two', 'three'].map(idOf) as [Id, Id, Id];

/** Bob vouches for Ann with Dan. */
const given = vouch(one, [bob, ann, dan]);

const open = async (graph: TrustGraph, moment: Moment = onDay(0), viewer: Viewer = asMember(bob)) =>
  graph.vouchRisk.ofConnector(viewer, bob, moment);
const names = async (graph: TrustGraph, moment: Moment = onDay(0)) =>
  (await open(graph, moment))?.items.map(({ item }) => nameOf(item)).join(' ');
const budget = async (graph: TrustGraph, moment: Moment) => (await open(graph, moment))?.budget;

const ask = async (graph: TrustGraph, more: Partial<RiskQuestion> = {}) =>
  graph.vouchRisk.ofVouch({
    viewer: asMember(bob),
    connector: bob,
    seeker: ann,
    contacts: [dan],
    moment: onDay(0),
    evidence: 5,
    ...more,
  });

/**
 * Bob would vouch for Ann. Cid has good evidence of her, Eve, Fay and Dan bad; Bob believes Cid by 2/4 and Eve by 6/8,
 * Fay not at all, and of Dan he has no evidence.
 */
const network: readonly GraphChange[] = [
  evidence(fay, ann, { bad: 2 }),
  evidence(eve, ann, { bad: 2 }),
  evidence(dan, ann, { bad: 1 }),
  evidence(cid, ann, { good: SEVEN_EIGHTHS, domain: 'ops' }),
  evidence(bob, ann, { good: 1 }),
  evidence(bob, fay, { bad: 2 }),
  evidence(bob, eve, { good: SEVEN_EIGHTHS }),
  evidence(bob, cid, { good: THREE_QUARTERS }),
  evidence(ann, bob, { good: 0.5 }),
];
const breach = {
  ofSeeker: { good: 7, bad: 5 },
  byConnector: { good: 9, bad: 2 },
  // 2/4 + 6/8, and of these 6/8 · 2/4, Eve's disbelief.
  witnesses: { weight: 1.25, disbelief: 0.375 },
  reciprocal: { good: 0.5, bad: 0 },
};

export const vouchRiskPromises: Promises = {
  'tells what is open to the connector and operators alone': async (stage) => {
    const graph = await stage.with(roundFigures(given));
    expect((await open(graph))?.items).toHaveLength(1);
    expect((await open(graph, onDay(0), operator))?.items).toHaveLength(1);
    for (const viewer of [asMember(ann), asMember(dan), nobody])
      expect(await open(graph, onDay(0), viewer)).toBeNull();
    expect(await graph.vouchRisk.ofConnector(asMember(dan), dan, onDay(0))).toMatchObject({ items: [] });
  },

  'keeps figures as they were frozen, though trust moved on': async (stage) => {
    const frozen = {
      introduction: three,
      stake: 0.3,
      breachProbability: 0.2,
      acknowledgedBy: 'POLICY',
    } as const;
    const graph = await stage.with(
      roundFigures(evidence(dan, bob, { good: THREE_QUARTERS }), vouch(one, [bob, ann, dan], frozen)),
    );
    const item = { item: one, ...frozen, seeker: ann, contact: dan, since: day(0) };
    const all = (good: number) => ({
      items: [{ ...item, sumsNow: { good, bad: 0 } }],
      budget: 0.5,
      baseRate: 0.5,
    });
    expect(await open(graph)).toEqual(all(2));
    expect(await open(graph, onDay(10))).toEqual(all(1));
  },

  'shows what the contact has seen of the connector since, in the vouch’s own domain': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        evidence(dan, bob, { good: 1, domain: ' design' }),
        evidence(dan, bob, { good: 5, domain: 'ops' }),
        visibility(dan, bob, 'ENDS'),
        vouch(one, [bob, ann, dan], { domain: 'Design' }),
        vouch(two, [bob, ann, dan]),
        vouch(three, [bob, ann, eve]),
      ),
    );
    // Of another domain a fifth counts: 1 + 5/5.
    expect((await open(graph))?.items.map(({ sumsNow }) => sumsNow.good)).toEqual([2, 0, 6]);
  },

  'is open from when it was given until it ends, as far as that is known': async (stage) => {
    const graph = await stage.with(
      roundFigures()
        .record(day(1), given)
        .record(day(8), vouchEnd(one, day(5))),
    );
    const at = async (asOf: number, knownAt: number) => names(graph, onDay(asOf, { knownAt: day(knownAt) }));
    expect(await at(-1, 9)).toBe('');
    expect(await at(0, 0)).toBe('');
    expect(await at(0, 9)).toBe('one');
    expect(await at(4, 9)).toBe('one');
    expect(await at(5, 7)).toBe('one');
    expect(await at(5, 9)).toBe('');
  },

  'opens again where it is said again after its end, with the figures of then': async (stage) => {
    const again = vouch(one, [bob, ann, eve], { stake: 0.5, at: day(3) });
    const graph = await stage.with(
      roundFigures(given)
        .say(vouchEnd(one, day(1)))
        .say(again),
    );
    expect(await names(graph, onDay(0))).toBe('one');
    expect(await names(graph, onDay(2))).toBe('');
    expect((await open(graph, onDay(3)))?.items).toMatchObject([{ contact: eve, stake: 0.5, since: day(3) }]);
    const before = await stage.with(roundFigures(vouchEnd(one), given));
    expect(await names(before)).toBe('one');
  },

  'replaces figures said again, and leaves other items and connectors alone': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        given,
        vouch(one, [bob, ann, dan], { stake: 0.4, at: day(-1) }),
        vouch(two, [bob, ann, eve], { at: day(-2) }),
        vouch(three, [cid, ann, dan]),
        vouchEnd(idOf('other')),
      ),
    );
    expect((await open(graph))?.items.map(({ item, stake }) => [nameOf(item), stake])).toEqual([
      ['two', 0.25],
      ['one', 0.4],
    ]);
  },

  'lists the oldest first, then by id': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        vouch(two, [bob, ann, dan]),
        vouch(one, [bob, cid, dan]),
        vouch(three, [bob, cid, eve], { at: day(-1) }),
      ),
    );
    expect(await names(graph)).toBe('three one two');
  },

  'allows what the connector set, else what the workspace did, else the usual half': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        limits(bob, { budget: 0.25, at: day(5) }),
        limits(bob, { at: day(10) }),
        limits(cid, { budget: 0 }),
      ).record(day(20), policy('WORKSPACE', 1)),
    );
    const at = async (asOf: number, knownAt: number) => budget(graph, onDay(asOf, { knownAt: day(knownAt) }));
    expect(await at(4, 30)).toBe(1);
    expect(await at(4, 19)).toBe(0.5);
    expect(await at(5, 30)).toBe(0.25);
    expect(await at(10, 30)).toBe(1);
    const unset = await stage.open();
    expect(await budget(unset, onDay(0))).toBe(0.5);
  },

  'gives the contacts’ trust in the connector, in the domain asked for': async (stage) => {
    const item = { kind: 'ENDORSEMENT', good: 5, domain: 'Design' } as const;
    const graph = await stage.with(roundFigures(evidence(dan, bob, item), tie(eve, fay), tie(ann, fay)));
    const stranger = { sums: { good: 0, bad: 0 }, evidence: [], baseRate: 0.5 };
    const trust = { ...stranger, evidence: [{ ...item, bad: 0, at: day(0) }] };
    expect((await ask(graph, { contacts: [dan, eve], domain: 'ops' }))?.contacts).toEqual([
      { ...trust, sums: { good: 1, bad: 0 } },
      stranger,
    ]);
    expect((await ask(graph))?.contacts).toEqual([{ ...trust, sums: { good: 5, bad: 0 } }]);
    expect((await ask(graph, { evidence: 0 }))?.contacts[0]?.evidence).toEqual([]);
  },

  'tells figures of a vouch to its connector and operators, where they see all whom it is about': async (
    stage,
  ) => {
    const graph = await stage.with(
      roundFigures(tie(ann, bob), tie(bob, dan), tie(cid, eve), visibility(cid, eve, 'ENDS'), given),
    );
    expect(await ask(graph)).toMatchObject({ open: { items: [{ item: one }] } });
    expect(await ask(graph, { viewer: operator, contacts: [cid] })).not.toBeNull();
    expect(await ask(graph, { contacts: [dan, cid] })).toBeNull();
    expect(await ask(graph, { seeker: eve })).toBeNull();
    for (const viewer of [asMember(ann), asMember(dan), nobody])
      expect(await ask(graph, { viewer })).toBeNull();
    const stranger = { viewer: operator, connector: idOf('nobody') };
    expect(await ask(graph, stranger)).toMatchObject({
      contacts: [{ sums: { good: 0, bad: 0 } }],
      breach: { byConnector: { good: 0, bad: 0 }, reciprocal: { good: 0, bad: 0 } },
      open: { items: [] },
    });
  },

  'adds up what everybody made of the seeker, and the connector of everybody, whoever may see it': async (
    stage,
  ) => {
    const shown = await stage.with(roundFigures(tie(bob, dan), ...network));
    expect((await ask(shown))?.breach).toEqual(breach);
    expect((await ask(shown, { domain: 'Design' }))?.breach).toEqual(breach);
    const hidden = [fay, eve, dan, cid].flatMap((person) => [
      visibility(person, ann, 'ENDS'),
      visibility(person, bob, 'ENDS'),
    ]);
    const kept = await stage.with(roundFigures(tie(bob, dan), ...network, ...hidden));
    expect((await ask(kept))?.breach).toEqual(breach);
  },

  'takes the record of a vouch as it was at the moment, and as far as it was known': async (stage) => {
    const graph = await stage.with(
      roundFigures(tie(bob, dan), ...network).record(day(2), evidence(cid, ann, { bad: 16, at: day(-10) })),
    );
    const at = async (asOf: number, knownAt: number) =>
      (await ask(graph, { moment: onDay(asOf, { knownAt: day(knownAt) }) }))?.breach;
    expect(await at(0, 1)).toEqual(breach);
    expect(await at(10, 1)).toMatchObject({ ofSeeker: { good: 3.5, bad: 2.5 } });
    expect(await at(0, 2)).toMatchObject({ ofSeeker: { good: 7, bad: 13 } });
    expect(await at(-1, 2)).toMatchObject({
      byConnector: { good: 0, bad: 0 },
      witnesses: { weight: 0, disbelief: 0 },
    });
  },
};
