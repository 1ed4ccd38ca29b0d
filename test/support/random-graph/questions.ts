import fc from 'fast-check';
import type { Viewer } from '#access';
import type { Moment, PathOptions, PathTarget, PositionFilter, TrustGraph } from '#trust-graph';
import { day } from '../graph-history.js';
import {
  domain,
  industry,
  organization,
  organizations,
  people,
  person,
  relationship,
  role,
  sector,
  stance,
  time,
  workspaces,
} from './cast.js';

/** A question in words, for whoever reads of a failure, and how to ask it. */
export interface RandomQuestion {
  readonly port: string;
  readonly question: unknown;
  ask(graph: TrustGraph): Promise<unknown>;
}

/** Parts that are there one time in `n` each. */
const oneIn = (n: number, parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> =>
  fc
    .tuple(
      ...Object.entries(parts).map(([name, part]) =>
        fc.oneof(
          { weight: n - 1, arbitrary: fc.constant({}) },
          { weight: 1, arbitrary: part.map((value) => ({ [name]: value })) },
        ),
      ),
    )
    .map((there) => Object.assign({}, ...there) as object);

const moment = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(day(5), day(30), day(400)) },
      { weight: 1, arbitrary: time },
    ),
    oneIn(6, { knownAt: fc.integer({ min: -1, max: 300 }).map(day), upTo: fc.nat(200) }),
  )
  .map(([asOf, sometimes]): Moment => ({ asOf, knownAt: day(10_000), ...sometimes }));

const viewer: fc.Arbitrary<Viewer> = fc.record({
  workspace: fc.constantFrom('mine', 'mine', 'mine', ...workspaces),
  person: fc.option(person, { nil: null, freq: 8 }),
  operator: fc.constantFrom(true, false, false),
});

/** Mostly the viewer's own person, as everybody but operators must ask. */
const asking = fc
  .tuple(viewer, person, fc.constantFrom(true, false, false, false, false, false))
  .map(([who, other, isOther]) => ({ viewer: who, from: isOther ? other : (who.person ?? other) }));

const page = fc.record({ skip: fc.constantFrom(0, 0, 1, 7), first: fc.constantFrom(1, 3, 20, 1000) });
const evidence = fc.constantFrom(0, 1, 5, 100);

const asked = fc.oneof(role, fc.constantFrom('design', 'lead ops'));
const filter = oneIn(3, { organization, role: asked, industry, sector }) as fc.Arbitrary<PositionFilter>;

const target: fc.Arbitrary<PathTarget> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ person }) },
  { weight: 2, arbitrary: fc.record({ organization }) },
  { weight: 2, arbitrary: fc.record({ position: filter }) },
);

const options = fc
  .tuple(
    fc.record({
      maxHops: fc.constantFrom(1, 2, 3, 3),
      excludePeople: fc.subarray(people, { maxLength: 2 }),
      excludeOrganizations: fc.oneof(fc.constant([]), fc.subarray(organizations, { maxLength: 1 })),
      excludeKinds: fc.oneof(fc.constant([]), fc.array(relationship, { maxLength: 1 })),
      excludeStances: fc.oneof(fc.constant(['AGAINST']), fc.uniqueArray(stance)),
      onlyWithCapacity: fc.boolean(),
      rankBy: fc.constantFrom('PROBABILITY', 'LOWER_BOUND'),
    }),
    oneIn(5, { domain, withinOrganization: organization, minTrust: fc.constantFrom(0, 0.1, 0.3) }),
  )
  .map(([always, sometimes]): PathOptions => ({ ...always, ...sometimes }));

/** Tells apart the calls of one port by what they are asked. */
const question = <T>(
  port: string,
  asked: fc.Arbitrary<T>,
  ask: (graph: TrustGraph, question: T) => Promise<unknown>,
): fc.Arbitrary<RandomQuestion> =>
  asked.map((it) => ({ port, question: it, ask: async (graph) => ask(graph, it) }));

const merged = <A extends object, B extends object>(
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
): fc.Arbitrary<A & B> => fc.tuple(a, b).map(([one, other]) => ({ ...one, ...other }));

const lookUp = fc.oneof(
  fc.record({ externalId: fc.constantFrom('E-1', 'e-1', 'E-3') }),
  fc.record({ email: fc.constantFrom('MIA@example.org', 'max@example.org', 'leo@example.org') }),
  fc.record({ profileUrl: fc.constantFrom('http://example.org/in/MIA', 'https://www.example.org/in/max/') }),
);

export const randomQuestion: fc.Arbitrary<RandomQuestion> = fc.oneof(
  {
    weight: 6,
    arbitrary: question(
      'warmPaths',
      merged(merged(asking, page), fc.record({ to: target, options, moment, evidence })),
      (graph, it) => graph.warmPaths.find(it),
    ),
  },
  question(
    'mutualContacts',
    merged(merged(asking, page), fc.record({ to: person, moment, evidence })),
    (graph, it) => graph.mutualContacts.ask(it),
  ),
  question('reachable', merged(merged(asking, page), fc.record({ filter, moment })), (graph, it) =>
    graph.reachable.ask(it),
  ),
  {
    weight: 3,
    arbitrary: question(
      'trustBetween',
      merged(fc.record({ viewer, from: person, to: person, moment, evidence }), oneIn(3, { domain })),
      (graph, it) => graph.trustBetween.ask(it),
    ),
  },
  question('people', fc.record({ viewer, moment }), (graph, it) =>
    graph.directory.people(it.viewer, people, it.moment),
  ),
  // Nobody asks who is a stranger to the workspace themself: how far they are from themself is not asked here.
  question('degrees', fc.record({ viewer, moment }), (graph, { viewer: who, moment: when }) =>
    graph.directory.degrees(
      who,
      people.filter((id) => id !== who.person),
      when,
    ),
  ),
  question('organizations', fc.record({ viewer, moment }), (graph, it) =>
    graph.directory.organizations(it.viewer, organizations, it.moment),
  ),
  question('lookUp', fc.record({ viewer, by: lookUp, moment }), (graph, it) =>
    graph.directory.lookUp(it.viewer, it.by, it.moment),
  ),
  question(
    'searchPeople',
    merged(
      merged(fc.record({ viewer, filter, moment }), page),
      oneIn(3, { search: fc.constantFrom('m', 'Berg', 'MIA be'), degree: fc.constantFrom(1, 2, 3) }),
    ),
    (graph, it) => graph.directory.searchPeople(it),
  ),
  question(
    'searchOrganizations',
    merged(
      merged(fc.record({ viewer, moment }), page),
      oneIn(3, { search: fc.constantFrom('acme', 'Gm', 'rays'), industry, sector }),
    ),
    (graph, it) => graph.directory.searchOrganizations(it),
  ),
);
