import { expect } from '@jest/globals';
import type { GraphChange, PathTarget, PositionFilter, TrustGraph } from '#trust-graph';
import {
  day,
  decisionMaker,
  idOf,
  nameOf,
  organization,
  position,
  tie,
  visibility,
} from '../../support/graph-history.js';
import { acme, ann, beta, bob, cid, dan, eve, roundFigures } from './round-figures.js';
import { onDay, pathsFrom, type Promises } from './stage.js';

/** Ann knows everybody. */
const hub = (...more: readonly GraphChange[]) =>
  roundFigures(
    organization(acme, { industry: 'Health', sector: 'PUBLIC' }),
    organization(beta),
    ...[bob, cid, dan, eve].map((other) => tie(ann, other, { since: day(-90) })),
    ...more,
  );

/** Whom a question is after: where the one-hop paths end. */
const targets = async (graph: TrustGraph, to: PathTarget, n = 0, knownAt = 100) =>
  (
    await graph.warmPaths.find(
      pathsFrom(ann, to, { moment: onDay(n, { knownAt: day(knownAt) }), options: { maxHops: 1 } }),
    )
  ).paths.map(({ people }) => nameOf(people.at(-1) ?? ''));

export const targetPromises: Promises = {
  'reaches an organisation at its decision maker': async (stage) => {
    const graph = await stage.with(
      hub(position(bob, acme), position(cid, acme), decisionMaker(acme, dan), decisionMaker(beta, eve)),
    );
    expect(await targets(graph, { organization: acme })).toEqual(['dan']);
  },

  'goes by the latest word on who decides, as far as it was known and not taken back': async (stage) => {
    const graph = await stage.with(
      hub(
        position(eve, acme),
        decisionMaker(acme, bob, { at: day(1) }),
        decisionMaker(acme, cid, { by: cid, at: day(2) }),
        decisionMaker(acme, dan, { by: ann, at: day(3) }),
      )
        .record(day(4), decisionMaker(acme, null, { by: ann, at: day(4) }))
        .record(
          day(9),
          decisionMaker(acme, null, { by: cid, at: day(5) }),
          decisionMaker(acme, null, { at: day(6) }),
        ),
    );
    const decides = async (n: number, knownAt?: number) => targets(graph, { organization: acme }, n, knownAt);
    expect(await decides(0)).toEqual(['eve']);
    expect(await decides(1)).toEqual(['bob']);
    expect(await decides(2)).toEqual(['cid']);
    expect(await decides(3)).toEqual(['dan']);
    // Ann takes hers back: Cid's word stands again; then Cid's, then the workspace's own.
    expect(await decides(4)).toEqual(['cid']);
    expect(await decides(5)).toEqual(['bob']);
    expect(await decides(6)).toEqual(['eve']);
    expect(await decides(6, 8)).toEqual(['cid']);
  },

  'hears only words on who decides that the viewer may hear': async (stage) => {
    const heard = hub(position(eve, acme), tie(bob, cid), decisionMaker(acme, cid, { by: bob }));
    expect(await targets(await stage.with(heard), { organization: acme })).toEqual(['cid']);
    heard.say(visibility(bob, cid, 'ENDS'));
    expect(await targets(await stage.with(heard), { organization: acme })).toEqual(['eve']);
  },

  'reaches an organisation nobody decides for at whoever works there now': async (stage) => {
    const graph = await stage.with(
      hub(
        position(ann, acme),
        position(bob, acme, { from: day(0), to: day(10) }),
        position(cid, acme, { from: null, to: day(5) }),
        position(dan, acme, { from: day(5) }),
        position(eve, beta),
      ),
    );
    expect(await targets(graph, { organization: acme }, -1)).toEqual(['cid']);
    expect(await targets(graph, { organization: acme }, 0)).toEqual(['bob', 'cid']);
    expect(await targets(graph, { organization: acme }, 5)).toEqual(['bob', 'dan']);
    expect(await targets(graph, { organization: acme }, 10)).toEqual(['dan']);
  },

  'matches roles by beginnings of words, industries folded, sectors': async (stage) => {
    const graph = await stage.with(
      hub(
        position(bob, acme, { role: 'Vice-President, Product Design', industry: 'Software' }),
        position(cid, acme, { role: 'Designer' }),
        position(dan, beta, { role: 'Produktdesign (Leitung)', industry: 'HEALTH' }),
        position(eve, beta),
      ),
    );
    const match = async (filter: PositionFilter) => targets(graph, { position: filter });
    expect(await match({ role: 'design' })).toEqual(['bob', 'cid']);
    expect(await match({ role: 'DESIGN prod' })).toEqual(['bob']);
    expect(await match({ role: 'esign' })).toEqual([]);
    // Its own industry outranks the organisation's.
    expect(await match({ industry: 'health' })).toEqual(['cid', 'dan']);
    expect(await match({ industry: 'soft-ware' })).toEqual([]);
    expect(await match({ sector: 'PUBLIC' })).toEqual(['bob', 'cid']);
    expect(await match({ organization: beta })).toEqual(['dan', 'eve']);
    expect(await match({})).toEqual(['bob', 'cid', 'dan', 'eve']);
  },

  'wants all parts of one position': async (stage) => {
    const graph = await stage.with(
      hub(
        position(bob, acme, { role: 'Designer' }),
        position(bob, beta, { role: 'Nurse' }),
        position(cid, acme, { role: 'Nurse', to: day(-1) }),
        position(dan, acme, { role: 'Nurse' }),
      ),
    );
    expect(await targets(graph, { position: { organization: acme, role: 'nurse' } })).toEqual(['dan']);
    expect(await targets(graph, { position: { role: 'nurse', sector: 'PUBLIC' } })).toEqual(['dan']);
  },

  'never takes the seeker for a target': async (stage) => {
    const graph = await stage.with(hub(position(ann, acme), position(bob, acme), decisionMaker(beta, ann)));
    expect(await targets(graph, { organization: acme })).toEqual(['bob']);
    for (const to of [{ organization: beta }, { person: ann }]) {
      expect((await graph.warmPaths.find(pathsFrom(ann, to))).noPath?.reason).toBe('UNKNOWN_TARGET');
    }
  },

  'knows organisations as they were described by then': async (stage) => {
    const graph = await stage.with(
      hub(position(bob, acme)).record(day(5), organization(acme, { industry: 'Energy', sector: 'PRIVATE' })),
    );
    const match = async (filter: PositionFilter, knownAt: number) =>
      targets(graph, { position: filter }, 0, knownAt);
    expect(await match({ industry: 'health', sector: 'PUBLIC' }, 4)).toEqual(['bob']);
    expect(await match({ industry: 'health' }, 5)).toEqual([]);
    expect(await match({ industry: 'energy', sector: 'PRIVATE' }, 5)).toEqual(['bob']);
    expect(await targets(graph, { organization: idOf('nowhere') })).toEqual([]);
  },
};
