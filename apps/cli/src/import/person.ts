import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { CliFault, NotYet } from '../cli-fault.js';
import { patiently } from '../server/patiently.js';
import type { Server } from '../server/server.js';

/** Somebody the service knows, and the token of a state in which it does. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string | null;
  readonly readToken: string;
}

const Person = z.object({ id: z.string(), name: z.string().nullable() });
const WhoAmI = z.object({
  viewer: z.object({ person: Person.nullable(), readToken: z.string() }).nullable(),
});
const Claimed = z.object({
  claimPerson: z.object({
    person: Person.nullable(),
    rejection: z.object({ message: z.string() }).nullable(),
    receipt: z.object({ readToken: z.string() }).nullable(),
  }),
});

/**
 * The person that the headers already speak for; else the one who is claimed by name, the same each time.
 *
 * @throws CliFault the claim is refused
 */
export const beSomebody = async (server: Server, name: string | undefined): Promise<KnownPerson> => {
  const { viewer } = await server.ask(WhoAmI, { query: '{ viewer { person { id name } readToken } }' });
  if (viewer?.person) return { ...viewer.person, readToken: viewer.readToken };
  const input = { name: name ?? null, commandId: uuidv7() };
  return patiently(() => claim(server, input));
};

/** @throws NotYet the graph is behind */
const claim = async (server: Server, input: object): Promise<KnownPerson> => {
  const { claimPerson } = await server.ask(Claimed, {
    query: `mutation Claim($input: ClaimPersonInput!) {
      claimPerson(input: $input) { person { id name } rejection { message } receipt { readToken } }
    }`,
    variables: { input },
  });
  const { person, rejection, receipt } = claimPerson;
  if (rejection) throw new CliFault(rejection.message);
  if (!person || !receipt) throw new NotYet('The service knows you, but cannot show you yet. Try again.');
  return { ...person, readToken: receipt.readToken };
};
