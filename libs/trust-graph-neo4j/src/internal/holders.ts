import { folded } from '#domain';
import type { PositionFilter } from '#trust-graph';
import { SCOPE } from './asked.js';
import type { Parameters } from './database.js';
import type { Sight } from './sight.js';
import { wordsOf } from './terms.js';

/**
 * People `p` who hold, or at some moment held, a position that may fit the filter and that the viewer may see: whether
 * it does at the moment asked about is decided on the facts (`Positions`).
 */
export const holdersOf = (sight: Sight, { organization }: PositionFilter, p: string): string => `
  MATCH (seat:Position${organization === undefined ? '' : ')-[:AT]->(:Organization {key: $at}'})
  WHERE seat.workspace = w.key
    AND all(begin IN $role WHERE any(word IN seat.roleWords WHERE word STARTS WITH begin))
    AND coalesce($industry = seat.industry, true)
  MATCH (seat)<-[:HOLDS]-(${p}:Person)
  WITH ${SCOPE}, ${p}, ${sight.word('seat.by', p)} AS heard WHERE heard
  WITH DISTINCT ${SCOPE}, ${p}`;

/** What `holdersOf` needs. */
export const filterOf = (
  key: (organization: string) => string,
  { organization, role = '', industry }: PositionFilter,
): Parameters => ({
  at: organization === undefined ? null : key(organization),
  role: wordsOf(role),
  industry: industry === undefined ? null : folded(industry),
});
