import { expect } from '@jest/globals';
import type { GraphChange, PathOptions, PathTarget, TrustGraph } from '#trust-graph';
import {
  capacity,
  day,
  limits,
  nameOf,
  organization,
  position,
  stance,
  tie,
  visibility,
} from '../../support/graph-history.js';
import { acme, ann, beta, bob, cid, dan, eve, fay, roundFigures } from './round-figures.js';
import { asMember, namesOf, onDay, pathsFrom, type Promises } from './stage.js';

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
/** Bob passes nothing on to Dan. */
const notFromBobToDan = ['ann cid dan', 'ann bob cid dan'];

interface Asking {
  readonly to?: PathTarget;
  readonly n?: number;
  readonly knownAt?: number;
  readonly options?: Partial<PathOptions>;
}
const find = async (graph: TrustGraph, { to = { person: dan }, n = 0, knownAt = 99, options = {} }: Asking) =>
  graph.warmPaths.find(pathsFrom(ann, to, { options, moment: onDay(n, { knownAt: day(knownAt) }) }));
const names = async (graph: TrustGraph, asking: Asking = {}) => namesOf((await find(graph, asking)).paths);

const reachable = async (graph: TrustGraph) => {
  const question = { viewer: asMember(ann), from: ann, filter: {}, moment: onDay(0), skip: 0, first: 10 };
  const { items = [] } = (await graph.reachable.ask(question)) ?? {};
  return items.map(({ person, degree }) => `${nameOf(person)} ${degree}`);
};

export const limitPromises: Promises = {
  'asks no connector for a seeker whom they name': async (stage) => {
    const graph = await stage.with(square(limits(bob, { noGoPeople: [eve, ann] })));
    expect(await names(graph)).toEqual(['ann cid dan']);
    expect(await names(graph, { to: { person: bob } })).toEqual([
      'ann bob',
      'ann cid bob',
      'ann cid dan bob',
    ]);
    expect(await names(graph, { options: { onlyWithCapacity: false } })).toEqual(all);
  },

  'lets no connector pass an ask on to somebody whom they name': async (stage) => {
    const notDan = await stage.with(square(limits(bob, { noGoPeople: [dan] })));
    expect(await names(notDan)).toEqual(notFromBobToDan);
    const notCid = await stage.with(square(limits(bob, { noGoPeople: [cid] })));
    expect(await names(notCid)).toEqual(['ann bob dan', 'ann cid dan', 'ann cid bob dan']);
    expect(await names(notCid, { options: { onlyWithCapacity: false } })).toEqual(all);
    // With more around the seeker than around the target, an engine may look from the other side.
    const crowded = await stage.with(
      square(limits(bob, { noGoPeople: [cid] }), tie(ann, eve), tie(eve, fay)),
    );
    expect(await names(crowded)).toEqual(['ann bob dan', 'ann cid dan', 'ann cid bob dan']);
  },

  'lets no connector pass an ask on to where they won’t, as long as somebody works there': async (stage) => {
    const graph = await stage.with(
      square(
        limits(bob, { noGoOrganizations: [acme] }),
        position(dan, acme, { from: day(0), to: day(10) }),
        position(ann, acme),
      ),
    );
    expect(await names(graph, { n: -1 })).toEqual(all);
    expect(await names(graph)).toEqual(notFromBobToDan);
    expect(await names(graph, { n: 10 })).toEqual(all);
  },

  'keeps an ask from nobody for a position that the viewer may not see': async (stage) => {
    const hidden = [position(dan, acme, { by: eve }), tie(dan, eve), visibility(dan, eve, 'ENDS')];
    const graph = await stage.with(square(limits(bob, { noGoOrganizations: [acme] }), ...hidden));
    expect(await names(graph)).toEqual(all);
  },

  'goes by the limits of connectors alone, not of the seeker or the target': async (stage) => {
    const everybody = { noGoPeople: [ann, bob, cid, dan] };
    const graph = await stage.with(square(limits(ann, everybody), limits(dan, everybody)));
    expect(await names(graph)).toEqual(all);
  },

  'goes by a connector’s latest limits, as far as they were known': async (stage) => {
    const graph = await stage.with(
      square(limits(bob, { noGoPeople: [dan], at: day(3) }), limits(bob, { at: day(6) })).record(
        day(9),
        limits(bob, { noGoPeople: [ann], at: day(4) }),
      ),
    );
    expect(await names(graph, { n: 2 })).toEqual(all);
    expect(await names(graph, { n: 3 })).toEqual(notFromBobToDan);
    expect(await names(graph, { n: 4, knownAt: 8 })).toEqual(notFromBobToDan);
    expect(await names(graph, { n: 4 })).toEqual(['ann cid dan']);
    expect(await names(graph, { n: 6 })).toEqual(all);
  },

  'keeps to limits on the way to any of many': async (stage) => {
    const works = [organization(beta), position(dan, beta), position(eve, beta)];
    const graph = await stage.with(
      square(tie(dan, eve), tie(bob, eve), ...works, limits(bob, { noGoPeople: [eve] })),
    );
    expect(await names(graph, { to: { organization: beta } })).toEqual([
      'ann bob dan',
      'ann cid dan',
      'ann bob cid dan',
      'ann bob dan eve',
      'ann cid bob dan',
      'ann cid dan eve',
    ]);
  },

  'reaches people only as limits allow': async (stage) => {
    const dead = [limits(bob, { noGoPeople: [dan] }), limits(cid, { noGoOrganizations: [acme] })];
    const graph = await stage.with(square(tie(bob, eve), ...dead));
    expect(await reachable(graph)).toEqual(['bob 1', 'cid 1', 'dan 2', 'eve 2']);
    const closed = await stage.with(square(tie(bob, eve), ...dead, position(dan, acme)));
    expect(await reachable(closed)).toEqual(['bob 1', 'cid 1', 'eve 2']);
    const around = await stage.with(square(tie(bob, eve), ...dead, position(dan, acme), tie(eve, dan)));
    expect(await reachable(around)).toEqual(['bob 1', 'cid 1', 'eve 2', 'dan 3']);
  },

  'says that no connector is free where only limits stand between': async (stage) => {
    const line = (...more: readonly GraphChange[]) => roundFigures(tie(ann, bob), tie(bob, cid), ...more);
    const reason = async (...more: readonly GraphChange[]) => {
      const { noPath } = await find(await stage.with(line(...more)), { to: { person: cid } });
      return noPath?.reason;
    };
    const works = position(cid, acme);
    expect(await reason()).toBeUndefined();
    expect(await reason(limits(bob, { noGoPeople: [ann] }))).toBe('NO_CONNECTOR_FREE');
    expect(await reason(limits(bob, { noGoPeople: [cid] }))).toBe('NO_CONNECTOR_FREE');
    expect(await reason(works, limits(bob, { noGoOrganizations: [acme] }))).toBe('NO_CONNECTOR_FREE');
    expect(await reason(stance(bob, ann, bob, 'AGAINST'), limits(bob, { noGoPeople: [cid] }))).toBe(
      'NO_CONNECTION',
    );
  },

  'takes a connector for busy until the day from which they are free again': async (stage) => {
    const graph = await stage.with(square(capacity(bob, false, day(0), day(31))));
    expect(await names(graph, { n: 30 })).toEqual(['ann cid dan']);
    expect(await names(graph, { n: 31 })).toEqual(all);
  },

  'forgets that day once a later word says otherwise': async (stage) => {
    const full = [capacity(bob, false, day(0), day(31)), capacity(bob, false, day(10))];
    expect(await names(await stage.with(square(...full)), { n: 31 })).toEqual(['ann cid dan']);
    const freed = [capacity(bob, false, day(0), day(31)), capacity(bob, true, day(10))];
    expect(await names(await stage.with(square(...freed)), { n: 9 })).toEqual(['ann cid dan']);
    expect(await names(await stage.with(square(...freed)), { n: 10 })).toEqual(all);
  },
};
