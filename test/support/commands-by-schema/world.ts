import type { CommandType } from '#domain';
import { addPeople, rate } from '../cast.js';
import type { Client } from '../client.js';
import { makeIntroductionWorld, speakerOf } from './introduction-world.js';

/** Things of a workspace that commands can be about, by the word that inputs name them with. */
export interface World {
  readonly workspace: string;
  /** Three people, tied to each other: who speaks, whom they speak of, and who connects the two. */
  readonly people: readonly [string, string, string];
  readonly named: Readonly<Record<string, string>>;
}

/**
 * Fills a workspace with three people, where one of them works, what they reported, a doubtful row, and an introduction
 * whose next step a command of that type is.
 */
export const makeWorld = async (
  operator: Client,
  workspace: string,
  command?: CommandType,
): Promise<World> => {
  await addPeople(operator, 'ada', 'bea', 'cid');
  await rate(operator, ['ada', 'bea', 3], ['bea', 'ada', 3], ['cid', 'ada', 3], ['cid', 'bea', 3]);
  const { organization } = await operator.give<{ organization: { id: string } }>(
    'addOrganization',
    { name: 'Acme' },
    'organization { id }',
  );
  const hold = {
    organization: organization.id,
    person: 'ext:bea',
    role: 'Engineer',
    from: '2020-01-01T00:00:00Z',
  };
  const bea = await operator.give<{ person: { id: string; positions: { id: string }[] } }>(
    'holdPosition',
    hold,
    'person { id positions { id } }',
  );
  const { ada, cid } = await operator.ask<Record<'ada' | 'cid', { id: string }>>(
    '{ ada: person(by: { externalId: "ada" }) { id } cid: person(by: { externalId: "cid" }) { id } }',
  );
  const met = {
    from: 'ext:ada',
    with: 'ext:bea',
    at: '2026-01-01T00:00:00Z',
    answeredAt: '2026-01-02T00:00:00Z',
  };
  const { report } = await operator.give<{ report: string }>('logInteraction', met, 'report');
  await operator.give('endorse', { from: 'ext:ada', person: 'ext:bea', competency: 'Text', strength: 3 });
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
  await operator.upload('linkedin', `${header}\nKim,Doe,,,Acme,Clerk,01 Jan 2026\n`, { person: 'ext:ada' });
  const doubtful = await operator.upload(
    'linkedin',
    `${header}\nKim,Doe,,kim@example.org,Acme,Head,01 Jan 2026\n`,
    {
      person: 'ext:ada',
    },
  );
  const { introduction, vouch, quote } = await makeIntroductionWorld(operator, command);
  return {
    workspace,
    people: [ada.id, bea.person.id, cid.id],
    named: {
      organization: organization.id,
      noGoOrganizations: organization.id,
      introduction,
      parent: introduction,
      vouch,
      quote,
      quotes: quote,
      position: bea.person.positions[0]?.id ?? '',
      report,
      import: doubtful.body.id,
    },
  };
};

/** What a field of that name stands for; for things that this world lacks, an id of the right kind for none. */
export const referenceIn = (
  { workspace, people, named }: World,
  field: string,
  command: CommandType,
): string => {
  if (field in named) return named[field] ?? '';
  if (field === 'by') return people[speakerOf(command)];
  const place = PEOPLE.get(field);
  return place === undefined ? globalId(kindOf(field), workspace, UNKNOWN) : people[place];
};

const PEOPLE: ReadonlyMap<string, 0 | 1 | 2> = new Map([
  ...(['from', 'holder', 'startedBy', 'withContact'] as const).map((field) => [field, 0] as const),
  ...(['person', 'people', 'with', 'seeker', 'to', 'noGoPeople', 'standingYes'] as const).map(
    (field) => [field, 1] as const,
  ),
  ['connector', 2],
]);
export const UNKNOWN = '019bbf00-0000-7000-8000-00000000dead';

export const globalId = (kind: string, workspace: string, id: string): string =>
  Buffer.from(`${kind}|${workspace}|${id}`).toString('base64url');

const kindOf = (field: string): string => field.charAt(0).toUpperCase() + field.slice(1);
