import { addPeople, rate } from '../cast.js';
import type { Client } from '../client.js';

/** Things of a workspace that commands can be about, by the word that inputs name them with. */
export interface World {
  readonly workspace: string;
  /** Two people, tied to each other: who speaks, and whom they speak of. */
  readonly people: readonly [string, string];
  readonly named: Readonly<Record<string, string>>;
}

/** Fills a workspace with two people, where one of them works, what they reported, and a doubtful row. */
export const makeWorld = async (operator: Client, workspace: string): Promise<World> => {
  await addPeople(operator, 'ada', 'bea');
  await rate(operator, ['ada', 'bea', 3], ['bea', 'ada', 3]);
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
  const ada = await operator.ask<{ person: { id: string } }>('{ person(by: { externalId: "ada" }) { id } }');
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
  return {
    workspace,
    people: [ada.person.id, bea.person.id],
    named: {
      organization: organization.id,
      position: bea.person.positions[0]?.id ?? '',
      report,
      import: doubtful.body.id,
    },
  };
};

const SPEAKERS = new Set(['from', 'holder', 'startedBy']);

/** What a field of that name stands for; for things that this world lacks, an id of the right kind for none. */
export const referenceIn = ({ workspace, people, named }: World, field: string): string => {
  if (field in named) return named[field] ?? '';
  if (SPEAKERS.has(field)) return people[0];
  return PEOPLE.has(field) ? people[1] : globalId(kindOf(field), workspace, UNKNOWN);
};

const PEOPLE = new Set(['person', 'with', 'seeker', 'to']);
export const UNKNOWN = '019bbf00-0000-7000-8000-00000000dead';

export const globalId = (kind: string, workspace: string, id: string): string =>
  Buffer.from(`${kind}|${workspace}|${id}`).toString('base64url');

const kindOf = (field: string): string => field.charAt(0).toUpperCase() + field.slice(1);
