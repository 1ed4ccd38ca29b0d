import fc from 'fast-check';
import type { PathOptions, PathTarget, PositionFilter } from '#trust-graph';
import {
  asking,
  evidence,
  merged,
  moment,
  oneIn,
  page,
  question,
  viewer,
  type RandomQuestion,
} from './asking.js';
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
} from './cast.js';
import { introductionQuestion } from './introduction-questions.js';

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
  { weight: 6, arbitrary: introductionQuestion },
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
