import { accept, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import type { Id } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';
import { accountKey, accountOf, claimable, recognised } from './people.js';
import type { AddPerson, ClaimPerson, DescribePerson } from './person.commands.js';
import { PersonAdded, PersonClaimed, PersonDescribed, type Profile } from './person.events.js';
import { unknownPerson } from './known-person.js';

/**
 * Adds a person, or what the speaker says of one whom an identifier already names. Both look the same to the
 * speaker: nobody learns here whom others know.
 */
export const addPerson = (data: AddPerson, { people }: WorkspaceState, context: CommandContext): Decision => {
  if (namesAnotherSystem(data, context)) return notYours();
  const taken = data.externalIds?.find((id) => people.byExternalId.has(id));
  if (taken !== undefined && data.by === null) return externalIdTaken(taken);
  const person = recognised(people, data) ?? context.newId();
  return accept(
    person,
    ...(people.added.has(person)
      ? []
      : [PersonAdded(person, { person, account: accountOf(people, person) })]),
    described(person, data.by, profileOf(data)),
  );
};

/** The same account gets the same person again; a verified e-mail gets the record that is theirs by it, once. */
export const claimPerson = (
  data: ClaimPerson,
  { people }: WorkspaceState,
  context: CommandContext,
): Decision => {
  const mine = people.byAccount.get(accountKey(data.issuer, data.subject));
  if (mine !== undefined) return accept(mine);
  const emails = data.verifiedEmail === null ? [] : [data.verifiedEmail];
  const known = data.verifiedEmail === null ? undefined : claimable(people, data.verifiedEmail);
  if (known !== undefined && people.accounts.get(known) === 'MEMBER') {
    return refuse(
      'PERSON_ALREADY_CLAIMED',
      'Another account has claimed the person with this e-mail address.',
    );
  }
  const person = known ?? context.newId();
  const profile: Profile = { name: data.name, headline: null, emails, profileUrls: [], externalIds: [] };
  return accept(
    person,
    ...(known === undefined ? [PersonAdded(person, { person, account: 'MEMBER' })] : []),
    PersonClaimed(
      person,
      { person },
      { personal: [{ people: [person], fields: { issuer: data.issuer, subject: data.subject } }] },
    ),
    ...(data.name === null && emails.length === 0 ? [] : [described(person, person, profile)]),
  );
};

export const describePerson = (
  data: DescribePerson,
  state: WorkspaceState,
  context: CommandContext,
): Decision => {
  if (namesAnotherSystem(data, context)) return notYours();
  const unknown = unknownPerson(state, data.person);
  if (unknown) return unknown;
  const other = data.externalIds?.find(
    (id) => (state.people.byExternalId.get(id) ?? data.person) !== data.person,
  );
  if (other !== undefined) return externalIdTaken(other);
  return accept(data.person, described(data.person, data.by, profileOf(data)));
};

/** External ids are the operator's system's: a member who could name one would learn whether it is there. */
const namesAnotherSystem = ({ externalIds = [] }: AddPerson | DescribePerson, { actor }: CommandContext) =>
  externalIds.length > 0 && !actor.operator;

const notYours = () =>
  refuse(
    'PERSON_EXTERNAL_ID_NOT_YOURS',
    'External ids are given by an operator of the workspace: leave them out.',
  );

const externalIdTaken = (id: string) =>
  refuse('PERSON_EXTERNAL_ID_TAKEN', `The external id ${id} names somebody else already.`);

const described = (person: Id, by: Id | null, profile: Profile) =>
  PersonDescribed(person, { person, by }, { personal: [{ people: [person], fields: profile }] });

const profileOf = (data: AddPerson | DescribePerson): Profile => ({
  name: data.name,
  headline: data.headline ?? null,
  emails: data.emails ?? [],
  profileUrls: data.profileUrls ?? [],
  externalIds: data.externalIds ?? [],
});
