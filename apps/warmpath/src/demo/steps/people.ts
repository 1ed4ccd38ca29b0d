import { members, people, type PersonKey } from '../network/people.js';
import { positions } from '../network/positions.js';
import { morningOf, type Known, type Step } from '../step.js';

/** The day on which somebody began to keep this network. */
export const BEGINNING = '2022-01-10';

const emailOf = (key: PersonKey): string => `${key}@portellery.example`;

export const personId = (known: Known, key: PersonKey) => known(`person ${key}`);

export const newPerson = (key: PersonKey): Step => {
  const [name, headline] = people[key];
  const data = { by: null, name, headline, externalIds: [key], emails: [emailOf(key)] };
  return { name: `person ${key}`, at: morningOf(BEGINNING), command: () => ({ type: 'AddPerson', data }) };
};

/** As `claimPerson` does it with AUTH=open, where a name stands for an account. */
export const claims: readonly Step[] = members.map((key) => {
  const [name] = people[key];
  const account = { issuer: 'open', subject: `demo/${name.toLowerCase()}` };
  const data = { ...account, name, verifiedEmail: emailOf(key) };
  return {
    name: `member ${key}`,
    at: morningOf(BEGINNING, 7),
    command: () => ({ type: 'ClaimPerson', data }),
  };
});

/** Said once it was so. */
export const works: readonly Step[] = positions.map(([key, role, organization, from, to]) => ({
  name: `position ${key} ${organization} ${from}`,
  at: morningOf([BEGINNING, to ?? from].sort().at(-1) ?? from),
  command: (known) => ({
    type: 'HoldPosition',
    data: {
      by: null,
      person: personId(known, key),
      organization: known(`organization ${organization}`),
      role,
      industry: null,
      from: morningOf(from),
      to: to === undefined ? null : morningOf(to),
    },
  }),
}));
