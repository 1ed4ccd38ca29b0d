import fc from 'fast-check';
import { IntroductionPhase, PartyRole } from '#domain';
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
import { domain, introductionAt, person } from './cast.js';

/** More than a history holds, so that some are asked about that are not there. */
const known = Array.from({ length: 20 }, (_, n) => introductionAt(n));

const filter = oneIn(3, {
  role: fc.constantFrom(...PartyRole.options),
  phases: fc.subarray(IntroductionPhase.options),
}) as fc.Arbitrary<{ role?: PartyRole; phases?: IntroductionPhase[] }>;

const everybodys = fc.constantFrom(true, false, false, false);

/** What is asked around introductions: of them, of what vouches put at risk, of briefs. */
export const introductionQuestion: fc.Arbitrary<RandomQuestion> = fc.oneof(
  question('introductions', fc.record({ viewer, moment }), (graph, it) =>
    graph.introductions.byIds(it.viewer, known, it.moment),
  ),
  question(
    'introductions list',
    merged(merged(merged(asking, page), filter), fc.record({ moment, everybodys })),
    (graph, { from, everybodys: all, ...it }) =>
      graph.introductions.list({ ...it, person: all ? null : from }),
  ),
  {
    weight: 2,
    arbitrary: question(
      'vouch risk',
      merged(
        merged(asking, fc.record({ moment, evidence })),
        merged(
          fc.record({ seeker: person, contacts: fc.array(person, { minLength: 1, maxLength: 2 }) }),
          oneIn(2, { domain }),
        ),
      ),
      (graph, { from, ...it }) => graph.vouchRisk.ofVouch({ ...it, connector: from }),
    ),
  },
  question('open vouches', merged(asking, fc.record({ moment })), (graph, it) =>
    graph.vouchRisk.ofConnector(it.viewer, it.from, it.moment),
  ),
  question(
    'vouch outcomes',
    merged(merged(asking, fc.record({ moment })), fc.record({ everybodys })),
    (graph, it) => graph.vouchRisk.outcomes(it.viewer, it.everybodys ? null : it.from, it.moment),
  ),
  question('briefs', merged(asking, fc.record({ moment })), (graph, it) =>
    graph.briefs.of(it.viewer, it.from, it.moment),
  ),
);
