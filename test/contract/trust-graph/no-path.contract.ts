import { expect } from '@jest/globals';
import type { Id } from '#domain';
import type { GraphChange, PathQuestion, PathTarget, TrustGraph } from '#trust-graph';
import {
  capacity,
  day,
  decisionMaker,
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
  beta,
  bob,
  cid,
  dan,
  eve,
  fay,
  roundFigures,
  SEVEN_EIGHTHS,
  THREE_QUARTERS,
} from './round-figures.js';
import { pathsFrom, type Promises } from './stage.js';

type More = Parameters<typeof pathsFrom>[2];
const noPath = async (graph: TrustGraph, to: PathTarget, more: More = {}) =>
  (await graph.warmPaths.find(pathsFrom(ann, to, more))).noPath;
const reason = async (graph: TrustGraph, to: PathTarget, options: Partial<PathQuestion['options']> = {}) =>
  (await noPath(graph, to, { options }))?.reason;
const line = (...more: readonly GraphChange[]) => roundFigures(tie(ann, bob), tie(bob, cid), ...more);

/** Contacts as `bob: WORKED_THERE acme 1`, one line each reason. */
const asLines = (
  askAround: NonNullable<Awaited<ReturnType<typeof noPath>>>['askAround'],
): readonly string[] =>
  askAround.flatMap(({ person, because }) =>
    because.map(({ code, organization: about, weight }) =>
      [`${nameOf(person)}:`, code, ...(about === null ? [] : [nameOf(about)]), weight].join(' '),
    ),
  );

export const noPathPromises: Promises = {
  'says that a target is unknown where the viewer knows of nobody': async (stage) => {
    const graph = await stage.with(line(tie(dan, eve), visibility(dan, eve, 'ENDS'), organization(acme)));
    expect(await reason(graph, { person: idOf('nobody') })).toBe('UNKNOWN_TARGET');
    expect(await reason(graph, { person: dan })).toBe('UNKNOWN_TARGET');
    expect(await reason(graph, { organization: acme })).toBe('UNKNOWN_TARGET');
    expect(await reason(graph, { organization: idOf('nowhere') })).toBe('UNKNOWN_TARGET');
    expect(await reason(graph, { position: { role: 'Designer' } })).toBe('UNKNOWN_TARGET');
  },

  'says that there is no connection, also where there is a hidden one': async (stage) => {
    const apart = await stage.with(line(tie(dan, eve)));
    const hidden = await stage.with(line(tie(dan, eve), tie(cid, dan), visibility(dan, cid, 'ENDS')));
    const tooFar = await stage.with(line(tie(dan, eve), tie(cid, dan)));
    const question = pathsFrom(ann, { person: dan });
    expect(await apart.warmPaths.find(question)).toMatchObject({
      paths: [],
      noPath: { reason: 'NO_CONNECTION' },
    });
    expect(await hidden.warmPaths.find(question)).toEqual(await apart.warmPaths.find(question));
    expect(await reason(tooFar, { person: eve })).toBe('NO_CONNECTION');
    expect(await reason(tooFar, { person: dan })).toBeUndefined();
  },

  'lifts the asker’s own stances first, then all limits of connectors, and nothing else': async (stage) => {
    const opposed = await stage.with(line(stance(bob, ann, ann, 'AGAINST')));
    const busy = await stage.with(line(capacity(bob, false)));
    const both = await stage.with(line(stance(bob, ann, ann, 'AGAINST'), capacity(bob, false)));
    expect(await reason(opposed, { person: cid })).toBe('ONLY_OPPOSED');
    expect(await reason(busy, { person: cid })).toBe('NO_CONNECTOR_FREE');
    expect(await reason(both, { person: cid })).toBe('NO_CONNECTOR_FREE');
    expect(await reason(busy, { person: cid }, { minTrust: 0.1 })).toBe('NO_CONNECTION');
    expect(await reason(busy, { person: cid }, { excludePeople: [bob] })).toBe('NO_CONNECTION');
    expect(await reason(busy, { person: cid }, { maxHops: 1 })).toBe('NO_CONNECTION');
  },

  'does not tell that a connector is against it': async (stage) => {
    const graph = await stage.with(line(stance(bob, ann, bob, 'AGAINST')));
    expect(await reason(graph, { person: cid })).toBe('NO_CONNECTION');
    expect(await reason(graph, { person: cid }, { excludeStances: [], onlyWithCapacity: false })).toBe(
      'NO_CONNECTION',
    );
  },

  'names the contacts to ask around, each with its reasons, the most promising first': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        organization(acme, { industry: 'Health' }),
        organization(beta),
        decisionMaker(acme, fay),
        evidence(bob, ann, { good: THREE_QUARTERS }),
        position(bob, acme, { from: day(-90), to: day(-50) }),
        evidence(cid, ann, { good: SEVEN_EIGHTHS }),
        position(cid, beta, { industry: 'HEALTH' }),
        tie(ann, dan),
        evidence(ann, eve, { good: THREE_QUARTERS }),
        position(eve, beta, { industry: 'Health', to: day(-1) }),
      ),
    );
    const found = await noPath(graph, { organization: acme });
    expect(found?.reason).toBe('NO_CONNECTION');
    // 0.1 times the probability that they act on Ann's ask, 3/4 and 7/8, or she on theirs: 3/4 for Eve, 1/2 for Dan.
    expect(asLines(found?.askAround ?? [])).toEqual([
      `bob: WORKED_THERE acme 1`,
      `bob: CLOSE_CONTACT ${0.1 * 0.75}`,
      `cid: SAME_INDUSTRY 0.5`,
      `cid: CLOSE_CONTACT ${0.1 * 0.875}`,
      `eve: CLOSE_CONTACT ${0.1 * 0.75}`,
      `dan: CLOSE_CONTACT 0.05`,
    ]);
  },

  'looks for nothing in common with an organisation that the asker can’t see': async (stage) => {
    const works = position(bob, beta, { industry: 'Health' });
    const of = async (by: Id | null) => {
      const acmes = organization(acme, { industry: 'Health', by });
      const graph = await stage.with(roundFigures(acmes, tie(ann, bob), works));
      return asLines((await noPath(graph, { organization: acme }))?.askAround ?? []);
    };
    expect(await of(null)).toEqual(['bob: SAME_INDUSTRY 0.5', 'bob: CLOSE_CONTACT 0.05']);
    expect(await of(fay)).toEqual(['bob: CLOSE_CONTACT 0.05']);
  },

  'looks for what contacts have in common with a person': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        organization(acme, { industry: 'Health' }),
        organization(beta, { industry: 'Energy' }),
        position(fay, acme, { role: 'Head of Design' }),
        tie(ann, bob),
        position(bob, acme, { role: 'Nurse of the day' }),
        tie(ann, cid),
        position(cid, acme, { from: day(-90), to: day(-50) }),
        position(cid, beta, { role: 'design lead' }),
      ),
    );
    expect(asLines((await noPath(graph, { person: fay }))?.askAround ?? [])).toEqual([
      'bob: SAME_EMPLOYER acme 0.8',
      'bob: SAME_INDUSTRY 0.5',
      'bob: CLOSE_CONTACT 0.05',
      'cid: SAME_EMPLOYER acme 0.8',
      'cid: SAME_ROLE 0.4',
      'cid: CLOSE_CONTACT 0.05',
    ]);
  },

  'looks for what contacts have in common with a role and an industry': async (stage) => {
    const graph = await stage.with(
      roundFigures(
        organization(acme),
        position(fay, acme, { role: 'Head of Design', industry: 'Health' }),
        tie(ann, bob),
        position(bob, acme, { role: 'Head of Nursing', industry: 'Health' }),
        tie(ann, cid),
      ),
    );
    const found = await noPath(graph, { position: { role: 'head design', industry: 'health' } });
    expect(asLines(found?.askAround ?? [])).toEqual([
      'bob: SAME_INDUSTRY 0.5',
      'bob: SAME_ROLE 0.4',
      'bob: CLOSE_CONTACT 0.05',
      'cid: CLOSE_CONTACT 0.05',
    ]);
  },

  'asks around among contacts only, and among nobody who is kept out or is the target': async (stage) => {
    const crowd = (...more: readonly GraphChange[]) =>
      roundFigures(organization(acme), ...[bob, cid, dan, eve].map((other) => tie(ann, other)), ...more);
    const people = async (
      graph: TrustGraph,
      to: PathTarget,
      options: Partial<PathQuestion['options']> = {},
    ): Promise<readonly Id[]> =>
      (await noPath(graph, to, { options }))?.askAround.map(({ person }) => person) ?? [];
    const graph = await stage.with(
      crowd(
        tie(fay, idOf('far')),
        position(bob, acme),
        stance(cid, ann, ann, 'AGAINST'),
        stance(dan, ann, dan, 'AGAINST'),
        capacity(eve, false),
      ),
    );
    expect(await people(graph, { person: fay })).toEqual([bob, eve]);
    expect(await people(graph, { person: fay }, { excludePeople: [eve] })).toEqual([bob]);
    expect(await people(graph, { person: fay }, { excludeOrganizations: [acme] })).toEqual([eve]);
    expect(await people(graph, { person: fay }, { excludeStances: [] })).toEqual([bob, cid, eve]);
    expect(await people(graph, { person: bob }, { minTrust: 0.9 })).toEqual([eve]);
  },
};
