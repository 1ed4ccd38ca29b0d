import { IntroductionAction, personCan, type Id } from '#domain';
import type { IntroductionRecord } from '#trust-graph';
import type { RequestContext } from '../graphql/request-context.js';
import { situationOf } from './situation.js';

/** The viewer's next steps; an operator speaks for any party, and so may take the steps of all three. */
export const viewerCan = async (
  record: IntroductionRecord,
  { viewer, people }: RequestContext,
): Promise<IntroductionAction[]> => {
  const parties = [record.seeker, record.connector, ...(record.target === null ? [] : [record.target])];
  const found = await Promise.all(parties.map((person) => people.load(person)));
  const members = new Set(parties.filter((_, index) => found[index]?.account === 'MEMBER'));
  const speakers = viewer.operator ? parties : viewer.person === null ? [] : [viewer.person];
  const situation = situationOf(record);
  const can = new Set(
    speakers.flatMap((speaker) =>
      personCan(situation, speaker, IntroductionAction.options, (person: Id) => members.has(person)),
    ),
  );
  return IntroductionAction.options.filter((action) => can.has(action));
};
