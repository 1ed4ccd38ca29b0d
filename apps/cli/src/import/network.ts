import { z } from 'zod';
import type { Server } from '../server/server.js';

const Organization = z.object({ id: z.string(), name: z.string() });
const Position = z.object({ role: z.string().nullable(), current: z.boolean(), organization: Organization });
const Reachable = z.object({
  reachable: z
    .object({
      edges: z.array(
        z.object({ node: z.object({ name: z.string().nullable(), positions: z.array(Position) }) }),
      ),
    })
    .nullable(),
});

/** What occurs among the people within reach, the most frequent first. */
export interface Network {
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  readonly roles: readonly string[];
  /** First words of names. */
  readonly names: readonly string[];
}

export const networkOf = async (server: Server): Promise<Network> => {
  const { reachable } = await server.ask(Reachable, {
    query:
      '{ reachable(first: 100) { edges { node { name positions { role current organization { id name } } } } } }',
  });
  const people = (reachable?.edges ?? []).map(({ node }) => node);
  const held = people.flatMap(({ positions }) => positions.filter(({ current }) => current));
  const places = new Map(held.map(({ organization }) => [organization.id, organization]));
  return {
    organizations: byFrequency(held.map(({ organization }) => organization.id)).flatMap(
      (id) => places.get(id) ?? [],
    ),
    roles: byFrequency(held.flatMap(({ role }) => role ?? [])),
    names: byFrequency(people.flatMap(({ name }) => name?.split(' ', 1) ?? [])),
  };
};

const byFrequency = (values: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
};
