import type { Id } from '#domain';
import { type Moment, WorkExceeded } from '#trust-graph';
import { SCOPE } from './asked.js';
import type { Parameters } from './database.js';
import type { Sight } from './sight.js';
import { tieRow, type TieRow } from './network.js';
import { chanceOf, chancesAt, prior } from './tie-chance.js';

/** What a statement found between one person and others. */
export interface WalkRow {
  /** How many ways there are. */
  readonly found: number;
  /** People from the one to one of the others, and the most that the way can be worth: best first. */
  readonly walks: readonly Walk[];
  readonly ties: readonly TieRow[];
}

export interface Walk {
  readonly people: readonly Id[];
  /** The product of its hops from the first person outward, or more. */
  readonly chance: number;
}

/**
 * All simple ways of up to `$hops` ties that the viewer may see from the person `seeker` to those in the list `ends`, or
 * to anybody where that is null: their number as `found`, the `$best` best as `ways`, and the ties of those as `hops`.
 * They are spelled out, one length after the other, so that the planner can meet in the middle: patterns of variable
 * length are tens of times slower. Two people have one tie, and a pattern takes no tie twice, so nobody is on a way twice. How many hops is a
 * parameter, as are other numbers: planning a statement costs more than answering it, so there should be few.
 */
export const findWalks = (sight: Sight, ends: string | null): string => {
  const known = [SCOPE, 'seeker', ...(ends === null ? [] : [ends])].join(', ');
  const ofLength = (hops: number): string => {
    const each = `UNWIND CASE WHEN $hops >= ${hops} THEN ${ends ?? '[null]'} ELSE [] END AS`;
    return ends === null
      ? `WITH *, ${prior} AS prior ${each} anybody`
      : `${each} end WITH ${SCOPE}, seeker, end, ${prior} AS prior WHERE end <> seeker`;
  };
  // What is sorted must not lie beside the list of all ways: the server would count that once for each row. Grouping by
  // what a way is made of leaves it behind.
  return `CALL (${known}) {
    CALL (${known}) {
      ${lengths.map((ways, i) => `${ofLength(i + 1)} ${ways(sight, ends === null ? '' : MEET)}`).join('\n  UNION ALL ')}
    }
    WITH stops, ties, chance LIMIT toInteger($mostWays) + 1
    WITH collect([chance, stops, ties]) AS every
    UNWIND every AS way
    WITH size(every) AS counted, way[0] AS chance, way[1] AS stops, way[2] AS ties, count(*) AS once
    ORDER BY chance DESC, size(stops), stops[1].id, stops[2].id, stops[3].id LIMIT toInteger($best)
    WITH coalesce(max(counted), 0) AS found, collect({chance: chance, people: stops, ties: ties}) AS ways
    CALL (ways) { UNWIND ways AS way UNWIND way.ties AS t RETURN collect(DISTINCT t) AS hops }
    RETURN found, ways, hops
  }`;
};

/** As `WalkRow`, for a statement to return. */
export const walkColumns = `found, [way IN ways | {people: [p IN way.people | p.id], chance: way.chance}] AS walks,
  [t IN hops | ${tieRow('t')}] AS ties`;

/** What `findWalks` needs. */
export interface WalksWanted {
  readonly hops: number;
  readonly moment: Moment;
  /** How many ways one question may look at. */
  readonly budget: number;
  /** How many of them to return; all, where nothing is said. */
  readonly best?: number;
  readonly domain?: string | undefined;
  /** The workspace's, as far as it is known. */
  readonly halfLife?: number | undefined;
}

export const walksWanted = ({ hops, moment, budget, best, domain, halfLife }: WalksWanted): Parameters => ({
  hops,
  mostWays: budget,
  best: best ?? budget + 1,
  ...chancesAt(moment, domain, halfLife),
});

/** Else the planner tries every pair of a neighbour of the one and a neighbour of the other: millions, between hubs. */
const MEET = 'USING JOIN ON n';

const lengths = [
  (sight: Sight): string =>
    `MATCH (seeker)-[t1:TIE]-(end:Person) WHERE ${taken(sight, 't1', 'seeker', 'end')}
     RETURN [seeker, end] AS stops, [t1] AS ties, ${chanceOf('t1', 'end')} AS chance`,
  (sight: Sight): string =>
    `MATCH (seeker)-[t1:TIE]-(m:Person)-[t2:TIE]-(end:Person)
     WHERE ${taken(sight, 't1', 'seeker', 'm')} AND ${taken(sight, 't2', 'm', 'end')}
     RETURN [seeker, m, end] AS stops, [t1, t2] AS ties, ${chanceOf('t1', 'm')} * ${chanceOf('t2', 'end')} AS chance`,
  (sight: Sight, meet: string): string =>
    `MATCH (seeker)-[t1:TIE]-(m:Person)-[t2:TIE]-(n:Person)-[t3:TIE]-(end:Person) ${meet}
     WHERE ${taken(sight, 't1', 'seeker', 'm')} AND ${taken(sight, 't2', 'm', 'n')} AND ${taken(sight, 't3', 'n', 'end')}
     RETURN [seeker, m, n, end] AS stops, [t1, t2, t3] AS ties,
       ${chanceOf('t1', 'm')} * ${chanceOf('t2', 'n')} * ${chanceOf('t3', 'end')} AS chance`,
];

const taken = (sight: Sight, t: string, a: string, b: string): string =>
  `${t}.since <= $asOf AND ${sight.tie(t, a, b)}`;

/** @throws WorkExceeded there are more ways than one question may look at */
export const boundedBy = (budget: number, { found }: WalkRow): void => {
  if (found > budget) throw new WorkExceeded(budget);
};
