import { decisionMakers, organizations } from '../network/organizations.js';
import { morningOf, type Step } from '../step.js';
import { BEGINNING, personId } from './people.js';

export const places: readonly Step[] = Object.entries(organizations).map(([name, [industry, sector]]) => ({
  name: `organization ${name}`,
  at: morningOf(BEGINNING),
  command: () => ({ type: 'AddOrganization', data: { name, industry, sector } }),
}));

export const decisions: readonly Step[] = decisionMakers.map(([organization, key]) => ({
  name: `decision maker ${organization}`,
  at: morningOf(BEGINNING),
  command: (known) => ({
    type: 'NameDecisionMaker',
    data: { by: null, organization: known(`organization ${organization}`), person: personId(known, key) },
  }),
}));
