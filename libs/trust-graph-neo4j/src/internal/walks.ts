import type { Id } from '#domain';
import { WorkExceeded } from '#trust-graph';
import { SCOPE } from './asked.js';
import type { Sight } from './sight.js';
import { tieRow, type TieRow } from './network.js';

/** What a statement found between one person and others. */
export interface WalkRow {
  /** People from the one to one of the others. */
  readonly walks: readonly (readonly Id[])[];
  readonly ties: readonly TieRow[];
}

/**
 * All simple ways of up to `$hops` ties that the viewer may see from the person `seeker` to those in the list `ends`, or
 * to anybody where that is null, as `ways`. Hops are spelled out, one length after the other, so that the planner can
 * meet in the middle: patterns of variable length are tens of times slower. Two people have one tie, and a pattern takes
 * no tie twice, so nobody is on a way twice. How many hops is a parameter and `$mostWays` another: planning a statement
 * costs more than answering it, so there should be few.
 */
export const findWalks = (sight: Sight, ends: string | null): string => {
  const known = [SCOPE, 'seeker', ...(ends === null ? [] : [ends])].join(', ');
  const ofLength = (hops: number): string => {
    const each = `UNWIND CASE WHEN $hops >= ${hops} THEN ${ends ?? '[null]'} ELSE [] END AS`;
    return ends === null ? `${each} anybody` : `${each} end WITH ${SCOPE}, seeker, end WHERE end <> seeker`;
  };
  return `CALL (${known}) {
    CALL (${known}) {
      ${lengths.map((ways, i) => `${ofLength(i + 1)} ${ways(sight)}`).join('\n  UNION ALL ')}
    }
    WITH stops, ties LIMIT toInteger($mostWays) + 1
    RETURN collect({people: stops, ties: ties}) AS ways
  }`;
};

/** As `WalkRow`, for a statement to return. */
export const walkColumns = `[way IN ways | [p IN way.people | p.id]] AS walks,
  COLLECT { UNWIND ways AS way UNWIND way.ties AS t WITH DISTINCT t RETURN ${tieRow('t')} } AS ties`;

const lengths = [
  (sight: Sight): string =>
    `MATCH (seeker)-[t1:TIE]-(end:Person) WHERE ${taken(sight, 't1', 'seeker', 'end')}
     RETURN [seeker, end] AS stops, [t1] AS ties`,
  (sight: Sight): string =>
    `MATCH (seeker)-[t1:TIE]-(m:Person)-[t2:TIE]-(end:Person)
     WHERE ${taken(sight, 't1', 'seeker', 'm')} AND ${taken(sight, 't2', 'm', 'end')}
     RETURN [seeker, m, end] AS stops, [t1, t2] AS ties`,
  (sight: Sight): string =>
    `MATCH (seeker)-[t1:TIE]-(m:Person)-[t2:TIE]-(n:Person)-[t3:TIE]-(end:Person)
     WHERE ${taken(sight, 't1', 'seeker', 'm')} AND ${taken(sight, 't2', 'm', 'n')} AND ${taken(sight, 't3', 'n', 'end')}
     RETURN [seeker, m, n, end] AS stops, [t1, t2, t3] AS ties`,
];

const taken = (sight: Sight, t: string, a: string, b: string): string =>
  `${t}.since <= $asOf AND ${sight.tie(t, a, b)}`;

/** @throws WorkExceeded there are more ways than one question may look at */
export const boundedBy = (budget: number, { walks }: WalkRow): void => {
  if (walks.length > budget) throw new WorkExceeded(budget);
};
