import type { Id } from '#domain';
import type { PeopleQuestion, PersonLookup } from '#trust-graph';
import { type Asked, SCOPE } from './asked.js';
import { degreesOf } from './degrees.js';
import { filterOf, holdersOf } from './holders.js';
import { Network } from './network.js';
import { compare } from './page.js';
import { inOrder, type ProfileRow, profilesOf } from './person-card.js';
import { isOpen, type PositionRow, Positions, positionsOf } from './positions.js';
import { readProfiles } from './read-profiles.js';
import { type Terms, wordsOf } from './terms.js';
import { boundedBy, findWalks, walkColumns, type WalkRow, walksWanted } from './walks.js';

/** The first by id, of those the viewer may see, who is told of so. */
export const lookUpPerson = async (asked: Asked, terms: Terms, by: PersonLookup): Promise<Id | null> => {
  await readProfiles(asked.graph, terms, asked.viewer.workspace);
  const { sight, viewer } = asked;
  const { row } = await asked.of<{ people: readonly Pick<Found, 'id' | 'profiles'>[] }>(
    '',
    `COLLECT { MATCH (:Term {key: $term})-[:FINDS]->(p:Person) WHERE ${sight.person('p')}
       RETURN p {.id, profiles: ${profilesOf(sight, 'p')}} } AS people`,
    { term: asked.key(terms.ofLookup(by)) },
  );
  const found = row.people
    .filter(({ id, profiles }) => terms.answers(viewer.workspace, id, inOrder(viewer, id, profiles), by))
    .map(({ id }) => id);
  return found.sort(compare)[0] ?? null;
};

/** In no order. */
export const searchPeople = async (
  asked: Asked,
  terms: Terms,
  budget: number,
  { viewer, moment, search = '', filter, degree }: PeopleQuestion,
): Promise<Id[]> => {
  const { sight } = asked;
  const isNamed = wordsOf(search).length > 0;
  if (isNamed) await readProfiles(asked.graph, terms, viewer.workspace);
  const candidates = isNamed
    ? `MATCH (t:Term)-[:FINDS]->(p:Person) WHERE t.key IN $terms
       WITH ${SCOPE}, p, count(t) AS matching WHERE matching = size($terms)`
    : isOpen(filter)
      ? `MATCH (p:Person) WHERE p.key STARTS WITH $prefix WITH ${SCOPE}, p`
      : holdersOf(sight, filter, 'p');
  const { row, lens } = await asked.of<WalkRow & { people: readonly Found[] }>(
    `CALL (${SCOPE}) { ${candidates} WITH DISTINCT ${SCOPE}, p WHERE ${sight.person('p')} RETURN collect(p) AS people }
     ${degree === undefined ? `WITH ${SCOPE}, people, 0 AS found, [] AS ways, [] AS hops` : `WITH ${SCOPE}, viewer AS seeker, people ${findWalks(sight, 'people')}`}`,
    `COLLECT { UNWIND people AS p RETURN p {.id,
       profiles: ${isNamed ? profilesOf(sight, 'p') : '[]'},
       positions: ${isOpen(filter) ? '[]' : positionsOf(sight, 'p')}} } AS people, ${walkColumns}`,
    {
      terms: terms.ofSearch(search).map((term) => asked.key(term)),
      ...filterOf((id) => asked.key(id), filter),
      ...walksWanted({ hops: degree ?? 0, moment, budget }),
    },
  );
  boundedBy(budget, row);
  const { person } = viewer;
  const degrees = person === null ? new Map<Id, number>() : degreesOf(new Network(row.ties, lens), person);
  return row.people
    .filter(
      ({ id, profiles }) =>
        !isNamed || terms.isNamed(viewer.workspace, id, inOrder(viewer, id, profiles), search),
    )
    .filter(({ positions }) => isOpen(filter) || new Positions(positions, lens.knowledge).match(filter))
    .filter(({ id }) => degree === undefined || degrees.get(id) === degree)
    .map(({ id }) => id);
};

interface Found {
  readonly id: Id;
  readonly profiles: readonly ProfileRow[];
  readonly positions: readonly PositionRow[];
}
