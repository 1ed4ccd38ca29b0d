import { expect } from '@jest/globals';
import type { DirectedTrust, TrustGraph, TrustQuestion } from '#trust-graph';
import {
  day,
  evidence,
  evidenceEnd,
  idOf,
  partOf,
  tie,
  undone,
  visibility,
} from '../../support/graph-history.js';
import { ann, bob, cid, roundFigures } from './round-figures.js';
import { asMember, nobody, onDay, operator, type Promises } from './stage.js';

/** Ann's trust in Bob, as Ann sees it on day 0, unless the question says otherwise. */
const ask = async (graph: TrustGraph, more: Partial<TrustQuestion> = {}): Promise<DirectedTrust | null> =>
  graph.trustBetween.ask({
    viewer: asMember(ann),
    from: ann,
    to: bob,
    moment: onDay(0),
    evidence: 10,
    ...more,
  });

const sums = async (graph: TrustGraph, more: Partial<TrustQuestion> = {}) => (await ask(graph, more))?.sums;
const item = (more: Parameters<typeof evidence>[2] = {}) => evidence(ann, bob, more);

export const trustPromises: Promises = {
  'shows a stranger with zero sums': async (stage) => {
    // Bob is seen by Ann through his tie with Cid.
    const graph = await stage.with(roundFigures(tie(bob, cid), evidence(bob, ann)));
    expect(await ask(graph)).toEqual({ sums: { good: 0, bad: 0 }, evidence: [], baseRate: 0.5 });
    expect(await sums(graph, { from: bob, to: ann })).toEqual({ good: 1, bad: 0 });
  },

  'halves good and bad evidence with every half-life': async (stage) => {
    const graph = await stage.with(roundFigures(item({ good: 4, bad: 2 }), item({ good: 3, at: day(10) })));
    expect(await sums(graph, { moment: onDay(0) })).toEqual({ good: 4, bad: 2 });
    expect(await sums(graph, { moment: onDay(10) })).toEqual({ good: 2 + 3, bad: 1 });
    expect(await sums(graph, { moment: onDay(30) })).toEqual({ good: 0.5 + 0.75, bad: 0.25 });
  },

  'adds up from the oldest item to the newest, whatever came first into the log': async (stage) => {
    // Normalised to day 0 they are 0.1, 0.2 and 0.3, and (0.1 + 0.2) + 0.3 is not (0.3 + 0.2) + 0.1.
    const items = [
      item({ good: 0.075, at: day(20) }),
      item({ good: 0.1, at: day(10) }),
      item({ good: 0.1, at: day(0) }),
    ];
    const graph = await stage.with(roundFigures(...items));
    expect((0.1 + 0.2 + 0.3) / 4).not.toBe((0.3 + 0.2 + 0.1) / 4);
    expect(await sums(graph, { moment: onDay(20) })).toEqual({ good: (0.1 + 0.2 + 0.3) / 4, bad: 0 });
  },

  'adds up items of one second in the order of the log': async (stage) => {
    const items = [0.3, 0.2, 0.1].map((good) => item({ good }));
    const graph = await stage.with(roundFigures(...items));
    expect(await sums(graph)).toEqual({ good: 0.3 + 0.2 + 0.1, bad: 0 });
  },

  'counts evidence of another domain a fifth, where a domain is asked for': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        item({ good: 1, domain: ' design' }),
        item({ good: 2 }),
        item({ good: 20, domain: 'Operations' }),
        item({ bad: 10, domain: 'Operations' }),
      ),
    );
    expect(await sums(graph)).toEqual({ good: 23, bad: 10 });
    expect(await sums(graph, { domain: 'DESIGN ' })).toEqual({ good: 1 + 2 + 4, bad: 2 });
    expect(await sums(graph, { domain: 'operations' })).toEqual({ good: 0.2 + 2 + 20, bad: 10 });
    expect((await ask(graph, { domain: 'design' }))?.evidence.map(({ good }) => good)).toEqual([0, 20, 2, 1]);
  },

  'replaces a statement by the same slot’s next one, from when that was said': async (stage) => {
    const said = roundFigures(item({ good: 2, slot: 'closeness' }), item({ good: 8, slot: 'other' })).record(
      day(20),
      item({ good: 6, slot: 'closeness', at: day(20) }),
      evidence(bob, ann, { good: 5, slot: 'closeness', at: day(20) }),
    );
    const graph = await stage.with(said);
    expect(await sums(graph, { moment: onDay(10) })).toEqual({ good: 1 + 4, bad: 0 });
    expect(await sums(graph, { moment: onDay(20) })).toEqual({ good: 6 + 2, bad: 0 });
    expect(await sums(graph, { moment: onDay(20, { knownAt: day(19) }) })).toEqual({ good: 0.5 + 2, bad: 0 });
  },

  'lets a statement that goes back further replace later ones as soon as it is known': async (stage) => {
    const said = roundFigures(
      item({ good: 2, slot: 'closeness' }),
      item({ good: 6, slot: 'closeness', at: day(10) }),
    ).record(day(30), item({ good: 1, slot: 'closeness', at: day(-10) }));
    const graph = await stage.with(said);
    expect(await sums(graph, { moment: onDay(10, { knownAt: day(29) }) })).toEqual({ good: 6, bad: 0 });
    expect(await sums(graph, { moment: onDay(10) })).toEqual({ good: 0.25, bad: 0 });
    expect(await sums(graph, { moment: onDay(-10) })).toEqual({ good: 1, bad: 0 });
  },

  'ends an item from a day on': async (stage) => {
    const given = roundFigures(tie(ann, bob), item({ good: 4, slot: 'endorsement' })).record(
      day(25),
      evidenceEnd(ann, bob, 'endorsement', day(20)),
    );
    const graph = await stage.with(given);
    expect(await sums(graph, { moment: onDay(10) })).toEqual({ good: 2, bad: 0 });
    expect(await sums(graph, { moment: onDay(20) })).toEqual({ good: 0, bad: 0 });
    expect(await sums(graph, { moment: onDay(20, { knownAt: day(24) }) })).toEqual({ good: 1, bad: 0 });
  },

  'voids an item altogether, and leaves other slots, other ties and what comes later': async (stage) => {
    const given = roundFigures(
      item({ good: 4, slot: 'report' }),
      item({ good: 2, slot: 'other' }),
      evidence(bob, ann, { good: 3, slot: 'report' }),
    )
      .record(day(5), evidenceEnd(ann, bob, 'report', null))
      .record(day(6), item({ good: 1, slot: 'report' }));
    const graph = await stage.with(given);
    const known = async (n: number) => sums(graph, { moment: onDay(0, { knownAt: day(n) }) });
    expect(await known(4)).toEqual({ good: 6, bad: 0 });
    expect(await known(5)).toEqual({ good: 2, bad: 0 });
    expect(await known(6)).toEqual({ good: 3, bad: 0 });
    expect(await sums(graph, { from: bob, to: ann })).toEqual({ good: 3, bad: 0 });
  },

  'counts the first four interactions of a month, and of each month': async (stage) => {
    const chat = (good: number, at: number, slot: string | null = null) =>
      item({ kind: 'INTERACTION', good, at, slot });
    const january = [1, 2, 4, 8, 16].map((good) => chat(good, day(0), good === 1 ? 'report' : null));
    const graph = await stage.with(
      roundFigures(
        ...january,
        item({ good: 64 }),
        chat(256, day(-10)),
        evidence(bob, ann, { kind: 'INTERACTION', good: 5 }),
      ).record(day(5), evidenceEnd(ann, bob, 'report', null)),
    );
    const before = onDay(0, { knownAt: day(4) });
    expect(await sums(graph, { moment: before })).toEqual({ good: 1 + 2 + 4 + 8 + 64 + 128, bad: 0 });
    // One of the four falls away: the fifth takes its place.
    expect(await sums(graph)).toEqual({ good: 2 + 4 + 8 + 16 + 64 + 128, bad: 0 });
    expect(await sums(graph, { from: bob, to: ann })).toEqual({ good: 5, bad: 0 });
    // What doesn't count isn't shown as a reason either.
    expect((await ask(graph, { moment: before }))?.evidence.map(({ good }) => good)).toEqual([
      64, 8, 4, 2, 1, 256,
    ]);
  },

  'takes months by UTC': async (stage) => {
    const december = [-9, -7, -5, -3].map(day);
    const seconds = [...december, day(0) - 1, day(0), day(31) - 1, day(31)];
    const graph = await stage.with(
      roundFigures(...seconds.map((at) => item({ kind: 'INTERACTION', good: 0.5, at }))),
    );
    const counted = (await ask(graph, { moment: onDay(40) }))?.evidence.map(({ at }) => at);
    // Four of December's five, two of January, one of February.
    expect(counted).toEqual([...december, ...seconds.slice(5)].reverse());
  },

  'lets unconfirmed items of a tie count up to one together': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        item({ good: 2 }),
        item({ good: 1.5, unconfirmed: true }),
        item({ good: 2.5, bad: 1, unconfirmed: true }),
      ),
    );
    expect(await sums(graph, { moment: onDay(0) })).toEqual({ good: 2 + 1, bad: 1 });
    expect(await sums(graph, { moment: onDay(20) })).toEqual({ good: 0.5 + 1, bad: 0.25 });
    expect(await sums(graph, { moment: onDay(30) })).toEqual({ good: 0.25 + 0.5, bad: 0.125 });
  },

  'keeps the two clocks apart, each with its own second included': async (stage) => {
    const graph = await stage.with(
      roundFigures(tie(ann, bob, { since: day(-50) })).record(day(5), item({ at: day(0) })),
    );
    const at = async (asOf: number, knownAt: number) =>
      (await sums(graph, { moment: { asOf, knownAt } }))?.good;
    expect(await at(day(0), day(5))).toBe(1);
    expect(await at(day(0) - 1, day(5))).toBe(0);
    expect(await at(day(0), day(5) - 1)).toBe(0);
    expect(await at(day(10), day(5))).toBe(0.5);
  },

  'leaves out what lies at or after a pinned offset': async (stage) => {
    // Offsets 0 and 1 open the workspace; the items lie at 2 and 3.
    const graph = await stage.with(
      roundFigures(tie(ann, bob))
        .say(item({ good: 1 }))
        .say(item({ good: 2 })),
    );
    const good = async (upTo: number) => (await sums(graph, { moment: onDay(0, { upTo }) }))?.good;
    expect([await good(2), await good(3), await good(4)]).toEqual([0, 1, 3]);
  },

  'forgets an undone import from the record that undoes it on, and nothing else': async (stage) => {
    const graph = await stage.with(
      roundFigures()
        .record(day(1), partOf(idOf('first')), item({ good: 1 }))
        .record(day(2), partOf(idOf('second')), item({ good: 2 }))
        .record(day(3), item({ good: 4 }))
        .record(day(4), item({ good: 8 }), partOf(idOf('first')))
        .record(day(5), undone(idOf('first'))),
    );
    const known = async (n: number) => (await sums(graph, { moment: onDay(0, { knownAt: day(n) }) }))?.good;
    expect([await known(1), await known(4), await known(5)]).toEqual([1, 15, 6]);
  },

  'shows all of the evidence to the ends and to operators, newest first': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        item({ kind: 'ENDORSEMENT', good: 2.5, at: day(-5), domain: 'Design' }),
        item({ kind: 'OUTCOME', bad: 3, at: day(-1) }),
        item({ kind: 'IMPORTED', good: 0, at: day(-1) }),
        item({ kind: 'CLOSENESS', good: 1, at: day(1) }),
      ),
    );
    const all = [
      { kind: 'IMPORTED', at: day(-1), good: 0, bad: 0, domain: null },
      { kind: 'OUTCOME', at: day(-1), good: 0, bad: 3, domain: null },
      { kind: 'ENDORSEMENT', at: day(-5), good: 2.5, bad: 0, domain: 'Design' },
    ];
    for (const viewer of [asMember(ann), asMember(bob), operator]) {
      expect((await ask(graph, { viewer }))?.evidence).toEqual(all);
    }
    expect((await ask(graph, { evidence: 2 }))?.evidence).toEqual(all.slice(0, 2));
    expect((await ask(graph, { evidence: 0 }))?.evidence).toEqual([]);
  },

  'shows others the sums, and of the evidence only its kind and year': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        item({ kind: 'ENDORSEMENT', good: 2, at: day(0), domain: 'Design' }),
        item({ kind: 'OUTCOME', bad: 3, at: day(-1) }),
      ),
    );
    const answer = await ask(graph, { viewer: asMember(cid) });
    expect(answer?.sums.good).toBe(2);
    expect(answer?.evidence).toEqual([
      { kind: 'ENDORSEMENT', at: Date.UTC(2020, 0, 1) / 1000, good: null, bad: null, domain: null },
      { kind: 'OUTCOME', at: Date.UTC(2019, 0, 1) / 1000, good: null, bad: null, domain: null },
    ]);
  },

  'makes a hidden tie look like none, and a hidden person like an unknown one': async (stage) => {
    const hidden = roundFigures(item({ good: 2 }), visibility(ann, bob, 'ENDS'));
    const alone = await stage.with(hidden);
    const seenElsewhere = await stage.with(hidden.say(tie(ann, cid), tie(bob, cid)));
    const viewer = asMember(cid);
    expect(await ask(alone, { viewer })).toBeNull();
    expect(await ask(alone, { to: idOf('nobody') })).toBeNull();
    expect(await ask(seenElsewhere, { viewer })).toEqual({
      sums: { good: 0, bad: 0 },
      evidence: [],
      baseRate: 0.5,
    });
    expect(await ask(seenElsewhere, { viewer: nobody })).toBeNull();
    expect(await sums(seenElsewhere, { viewer: asMember(bob) })).toEqual({ good: 2, bad: 0 });
  },
};
