import { z } from 'zod';
import type { Operation, Server } from '../server/server.js';
import { networkOf } from './network.js';

/** A question that was asked and had an answer. */
export interface Question {
  readonly title: string;
  readonly operation: Operation;
}

/** Candidates tried for one kind of question before it is left out. */
const TRIES = 5;

const Edges = z.object({ edges: z.array(z.unknown()) });
const hasPaths = z.object({ introductionPaths: z.object({ paths: Edges }) });
const hasReachable = z.object({ reachable: Edges });
const hasPeople = z.object({ people: Edges });

/** Up to three questions about what is really there: each was asked just now, and something came back. */
export const questionsFor = async (server: Server): Promise<Question[]> => {
  const { organizations, roles, names } = await networkOf(server);
  const asked = [
    await firstAnswered(
      server,
      organizations.map(pathsTo),
      ({ introductionPaths }) => introductionPaths.paths,
      hasPaths,
    ),
    await firstAnswered(server, roles.map(reachableAs), ({ reachable }) => reachable, hasReachable),
    await firstAnswered(server, names.map(peopleCalled), ({ people }) => people, hasPeople),
  ];
  return asked.filter((question) => question !== null);
};

const firstAnswered = async <Data>(
  server: Server,
  candidates: readonly Question[],
  pageOf: (data: Data) => z.infer<typeof Edges>,
  data: z.ZodType<Data>,
): Promise<Question | null> => {
  for (const question of candidates.slice(0, TRIES)) {
    if (pageOf(await server.ask(data, question.operation)).edges.length > 0) return question;
  }
  return null;
};

const pathsTo = ({ id, name }: { id: string; name: string }): Question => ({
  title: `Who can introduce me at ${name}?`,
  operation: {
    query:
      'query Paths($organization: ID!) { introductionPaths(to: { organization: $organization }) { paths(first: 5) { edges { node { probability lowerBound tier hops { to { name headline } kind probability } why { text } } } } } }',
    variables: { organization: id },
  },
});

const reachableAs = (role: string): Question => ({
  title: `Whom can I reach who works as ${role}?`,
  operation: {
    query:
      'query Reachable($role: String!) { reachable(role: $role, first: 10) { edges { node { name positions { role organization { name } } } degree channel bestProbability } } }',
    variables: { role },
  },
});

const peopleCalled = (name: string): Question => ({
  title: `Who is called ${name}?`,
  operation: {
    query:
      'query People($name: String!) { people(search: $name, first: 10) { edges { node { name degree positions { role organization { name } } } } totalCount } }',
    variables: { name },
  },
});
