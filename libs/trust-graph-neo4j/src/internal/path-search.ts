import type { Id } from '#domain';
import type { PathQuestion, PathTarget } from '#trust-graph';
import { type Answer, type Asked, SCOPE } from './asked.js';
import { filterOf, holdersOf } from './holders.js';
import { organizationRow, type OrganizationRow } from './organizations.js';
import { pathPersonRow, type PathPersonRow } from './path-person.js';
import type { Sight } from './sight.js';
import { boundedBy, findWalks, walkColumns, type WalkRow, walksWanted } from './walks.js';

/** Whom a search is after; `anybody` says so. */
export type SearchTarget = PathTarget | 'anybody';

export interface PathRow extends WalkRow {
  /** Everybody on a way, the seeker, and whoever may be a target. */
  readonly people: readonly PathPersonRow[];
  /** Those of them who may be one. */
  readonly ends: readonly Id[];
  /** The organisation asked about, if the viewer may know of it. */
  readonly organization: OrganizationRow | null;
}

export interface PathSearch extends Pick<PathQuestion, 'from' | 'options' | 'moment'> {
  readonly to: SearchTarget;
}

export interface SearchLimits {
  /** How many ways one question may look at. */
  readonly budget: number;
  /** How many of them to return, of those that can be worth most; all, where nothing is said. */
  readonly best?: number;
  /** The workspace's, as far as it is known: ways can be ranked by no other. */
  readonly halfLife?: number | undefined;
}

/** The ways to whoever the question is after, or may be: who really is, is decided on the facts (`targetsOf`). */
export const searchPaths = async (
  asked: Asked,
  { from, to, options, moment }: PathSearch,
  limits: SearchLimits,
): Promise<Answer<PathRow>> => {
  const { sight } = asked;
  const organization = organizationOf(to);
  const answer = await asked.of<PathRow>(
    `OPTIONAL MATCH (seeker:Person {key: $from})
     ${organization === undefined ? '' : `OPTIONAL MATCH (o:Organization {key: $organization}) WHERE ${sight.organization('o')}`}
     WITH ${SCOPE}, seeker, ${organization === undefined ? 'null' : 'o'} AS o
     CALL (${SCOPE}, o) { ${endsOf(sight, to)} RETURN collect(DISTINCT p) AS ends }
     ${findWalks(sight, to === 'anybody' ? null : 'ends')}
     CALL (ways) { UNWIND ways AS way UNWIND way.people AS p RETURN collect(DISTINCT p) AS others }
     CALL (seeker, ends, others) { UNWIND [seeker] + ends + others AS p RETURN collect(DISTINCT p) AS near }`,
    `${organization === undefined ? 'null' : `CASE WHEN o IS NULL THEN null ELSE ${organizationRow(sight, 'o')} END`} AS organization,
     [p IN ends | p.id] AS ends, ${walkColumns},
     COLLECT { UNWIND near AS p RETURN ${pathPersonRow(sight, 'p')} } AS people`,
    {
      from: asked.key(from),
      to: to !== 'anybody' && 'person' in to ? asked.key(to.person) : null,
      organization: organization === undefined ? null : asked.key(organization),
      ...(to !== 'anybody' && 'position' in to ? filterOf((id) => asked.key(id), to.position) : {}),
      ...walksWanted({ hops: options.maxHops, domain: options.domain, moment, ...limits }),
    },
  );
  boundedBy(limits.budget, answer.row);
  return answer;
};

/** People `p`. A statement decides what is heard in a step of its own: within a pattern it would be planned many times. */
const endsOf = (sight: Sight, to: SearchTarget): string => {
  if (to === 'anybody') return 'UNWIND [] AS p';
  if ('person' in to) return `MATCH (p:Person {key: $to}) WITH p, ${sight.person('p')} AS seen WHERE seen`;
  if ('position' in to) return holdersOf(sight, to.position, 'p');
  return `CALL (o) {
      MATCH (o)-[named:NAMED]->(p:Person) RETURN p, named.as AS by
      UNION MATCH (o)<-[:AT]-(seat:Position)<-[:HOLDS]-(p:Person) RETURN p, seat.by AS by
    } WITH p, ${sight.word('by', 'p')} AS heard WHERE heard`;
};

/** Which organisation a question names. */
export const organizationOf = (to: SearchTarget): Id | undefined => {
  if (to === 'anybody' || 'person' in to) return undefined;
  return 'position' in to ? to.position.organization : to.organization;
};
