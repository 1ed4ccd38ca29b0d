import { expect } from '@jest/globals';
import type { Id } from '#domain';
import type { GraphChange, PathOptions, TrustGraph } from '#trust-graph';
import {
  capacity,
  day,
  evidence,
  position,
  positionLeft,
  stance,
  tie,
  visibility,
} from '../../support/graph-history.js';
import {
  acme,
  ann,
  beta,
  bob,
  cid,
  dan,
  roundFigures,
  SEVEN_EIGHTHS,
  THREE_QUARTERS,
} from './round-figures.js';
import { namesOf, onDay, pathsFrom, type Promises } from './stage.js';

/** Ann reaches Dan through Bob or Cid, or through both. */
const square = (...more: readonly GraphChange[]) =>
  roundFigures(
    ...[
      [ann, bob],
      [ann, cid],
      [bob, cid],
      [bob, dan],
      [cid, dan],
    ].map(([from = '', to = '']) => tie(from, to, { since: day(-90) })),
    ...more,
  );
const all = ['ann bob dan', 'ann cid dan', 'ann bob cid dan', 'ann cid bob dan'];
const withoutBob = ['ann cid dan'];

const names = async (graph: TrustGraph, options: Partial<PathOptions> = {}, n = 0, target: Id = dan) =>
  namesOf(
    (await graph.warmPaths.find(pathsFrom(ann, { person: target }, { options, moment: onDay(n) }))).paths,
  );

export const optionPromises: Promises = {
  'leaves out paths with excluded people, target or not': async (stage) => {
    const graph = await stage.with(square());
    expect(await names(graph)).toEqual(all);
    expect(await names(graph, { excludePeople: [bob] })).toEqual(withoutBob);
    expect(await names(graph, { excludePeople: [bob, cid] })).toEqual([]);
    expect(await names(graph, { excludePeople: [dan] })).toEqual([]);
    expect(await names(graph, { excludePeople: [ann] })).toEqual(all);
  },

  'leaves out who works now at an excluded organisation, but for the seeker': async (stage) => {
    const graph = await stage.with(
      square(position(ann, acme), position(bob, acme, { from: day(0), to: day(10) }), position(dan, beta)),
    );
    expect(await names(graph, { excludeOrganizations: [acme] }, -1)).toEqual(all);
    expect(await names(graph, { excludeOrganizations: [acme] }, 0)).toEqual(withoutBob);
    expect(await names(graph, { excludeOrganizations: [acme] }, 10)).toEqual(all);
    expect(await names(graph, { excludeOrganizations: [beta] })).toEqual([]);
  },

  'excludes by no position that the viewer may not see': async (stage) => {
    const graph = await stage.with(square(position(bob, acme, { by: cid }), visibility(bob, cid, 'ENDS')));
    // What Cid says of Bob is seen by those who see their tie; without it, the way from one to the other is hidden, too.
    expect(await names(graph, { excludeOrganizations: [acme] })).toEqual(['ann bob dan', 'ann cid dan']);
  },

  'stays within an organisation where asked to': async (stage) => {
    const graph = await stage.with(
      square(position(bob, acme), position(dan, acme, { from: day(0) }), position(cid, beta)),
    );
    expect(await names(graph, { withinOrganization: acme })).toEqual(['ann bob dan']);
    expect(await names(graph, { withinOrganization: acme }, -1)).toEqual([]);
    expect(await names(graph, { withinOrganization: beta })).toEqual([]);
  },

  'leaves out hops by the kind that they show': async (stage) => {
    const graph = await stage.with(
      square(
        tie(bob, ann, { kind: 'COLLEAGUE' }),
        tie(cid, dan, { kind: 'MANAGER' }),
        tie(dan, bob, { kind: 'MANAGER' }),
      ),
    );
    expect(await names(graph, { excludeKinds: ['COLLEAGUE'] })).toEqual(['ann cid dan', 'ann cid bob dan']);
    // Dan's manager Bob is not managed by Dan, as far as anybody said.
    expect(await names(graph, { excludeKinds: ['MANAGER'] })).toEqual(['ann bob dan', 'ann cid bob dan']);
  },

  'shows as a hop’s kind the asker’s latest word, else the other’s where it holds both ways': async (
    stage,
  ) => {
    const graph = await stage.with(
      roundFigures(
        tie(ann, bob, { kind: 'MANAGER', at: day(2) }),
        tie(ann, bob, { kind: 'COLLEAGUE', at: day(1) }),
        tie(ann, bob, { at: day(3) }),
        tie(bob, ann, { kind: 'FRIEND', at: day(4) }),
        tie(cid, ann, { kind: 'TEACHER' }),
        tie(dan, ann, { kind: 'FRIEND' }),
        tie(dan, ann, { kind: 'FAMILY' }),
      ),
    );
    const kind = async (target: Id, n: number) =>
      (
        await graph.warmPaths.find(
          pathsFrom(ann, { person: target }, { moment: onDay(n), options: { maxHops: 1 } }),
        )
      ).paths[0]?.hops[0]?.kind;
    expect([await kind(bob, 0), await kind(bob, 1), await kind(bob, 2), await kind(bob, 9)]).toEqual([
      null,
      'COLLEAGUE',
      'MANAGER',
      'MANAGER',
    ]);
    expect(await kind(cid, 0)).toBeNull();
    expect(await kind(dan, 0)).toBe('FAMILY');
  },

  'leaves out connectors by the stance that the seeker recorded of them last': async (stage) => {
    const graph = await stage.with(
      square(
        stance(bob, ann, ann, 'NEUTRAL', day(-9)),
        stance(bob, ann, ann, 'AGAINST', day(0)),
        stance(bob, ann, ann, 'SUPPORTIVE', day(10)),
        stance(dan, ann, ann, 'AGAINST', day(-9)),
        stance(cid, bob, bob, 'AGAINST', day(-9)),
        stance(cid, ann, dan, 'AGAINST', day(-9)),
      ),
    );
    expect(await names(graph, {}, -5)).toEqual(all);
    expect(await names(graph, { excludeStances: ['NEUTRAL'] }, -5)).toEqual(withoutBob);
    expect(await names(graph, {}, 0)).toEqual(withoutBob);
    expect(await names(graph, { excludeStances: [] }, 0)).toEqual(all);
    expect(await names(graph, {}, 10)).toEqual(all);
    expect(await names(graph, { excludeStances: ['SUPPORTIVE'] }, 10)).toEqual(withoutBob);
  },

  'never asks a connector who is against it themself': async (stage) => {
    const graph = await stage.with(
      square(
        stance(bob, ann, bob, 'AGAINST', day(0)),
        stance(bob, ann, bob, 'SUPPORTIVE', day(5)),
        stance(dan, ann, dan, 'AGAINST', day(-9)),
      ),
    );
    expect(await names(graph, { excludeStances: [] }, -1)).toEqual(all);
    expect(await names(graph, { excludeStances: [] }, 0)).toEqual(withoutBob);
    // Their own word counts only where it is against: being supportive or neutral keeps nobody out.
    expect(await names(graph, { excludeStances: ['SUPPORTIVE', 'NEUTRAL'] }, 5)).toEqual(all);
  },

  'asks only who is free, where asked to': async (stage) => {
    const graph = await stage.with(
      square(
        capacity(bob, false, day(0)),
        capacity(bob, true, day(31)),
        capacity(dan, false, day(-9)),
        capacity(ann, false, day(-9)),
      ),
    );
    expect(await names(graph, {}, -1)).toEqual(all);
    expect(await names(graph, {}, 0)).toEqual(withoutBob);
    expect(await names(graph, { onlyWithCapacity: false }, 0)).toEqual(all);
    expect(await names(graph, {}, 31)).toEqual(all);
  },

  'asks for a least belief on every hop': async (stage) => {
    const graph = await stage.with(
      square(
        evidence(bob, ann, { good: SEVEN_EIGHTHS }),
        evidence(dan, bob, { good: THREE_QUARTERS }),
        evidence(cid, ann, { good: SEVEN_EIGHTHS }),
      ),
    );
    // Beliefs: 6/8 and 2/4 by way of Bob, 6/8 and 0 by way of Cid.
    expect(await names(graph, { minTrust: 0 })).toHaveLength(4);
    expect(await names(graph, { minTrust: 0.5 })).toEqual(['ann bob dan']);
    expect(await names(graph, { minTrust: 0.51 })).toEqual([]);
  },

  'lets a position end when its holder left, once that is known': async (stage) => {
    const held = position(bob, acme);
    const id = held.change === 'position' ? held.position : '';
    const graph = await stage.with(square(held).record(day(20), positionLeft(id, day(10))));
    const find = async (asOf: number, knownAt: number) =>
      namesOf(
        (
          await graph.warmPaths.find(
            pathsFrom(
              ann,
              { person: dan },
              {
                moment: { asOf: day(asOf), knownAt: day(knownAt) },
                options: { excludeOrganizations: [acme] },
              },
            ),
          )
        ).paths,
      );
    expect(await find(9, 30)).toEqual(withoutBob);
    expect(await find(10, 30)).toEqual(all);
    expect(await find(10, 19)).toEqual(withoutBob);
  },
};
